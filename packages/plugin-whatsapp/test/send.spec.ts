import type { FaultCode, OutboundContent, SendResult } from '@samvad/framework';
import { Fault } from '@samvad/framework';
import { expect } from 'chai';
import { ACCOUNT, channel, TOKEN } from './channel-under-test.ts';
import { codeOf } from './faults.ts';
import { PHONE } from './posted.ts';
import { accept, type Answer, graphError, json, page, type ScriptedGraph, scriptedGraph } from './scripted-graph.ts';

const content: OutboundContent = { type: 'text', text: 'Hello' };
const never = new AbortController().signal;
const faultOf = (result: SendResult): Fault => {
  if (result.is !== 'sent' && Fault.is(result.fault)) return result.fault;
  throw new Error(`no fault in ${result.is}`);
};

describe('a send', () => {
  let graph: ScriptedGraph;
  beforeEach(async () => {
    graph = await scriptedGraph();
  });
  afterEach(() => graph.close());

  const send = (address = PHONE): Promise<SendResult> =>
    channel({ graphUrl: graph.url }).send({ address, content, reference: 'att_1', answers: null }, never);
  const sendTo = (answer: Answer): Promise<SendResult> => {
    graph.answers(answer);
    return send();
  };

  it('posts once, with our token, and comes back with Meta’s id', async () => {
    expect(await send()).to.deep.equal({ is: 'sent', messageId: 'wamid.OUT1' });
    expect(graph.arrived).to.have.length(1);
    const [request] = graph.arrived;
    expect(request).to.include({ method: 'POST', path: `/v23.0/${ACCOUNT}/messages` });
    expect(request?.headers).to.include({ authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' });
    expect(JSON.parse(request?.body ?? '')).to.deep.include({ to: '+919822000001', biz_opaque_callback_data: 'att_1' });
  });

  it('is sent also when Meta only holds it for a while', async () => {
    const result = await sendTo(json(200, { messages: [{ id: 'wamid.H', message_status: 'held_for_quality_assessment' }] }));
    expect(result).to.deep.equal({ is: 'sent', messageId: 'wamid.H' });
  });

  type End = readonly ['refused' | 'later', FaultCode];
  const auth: End = ['later', 'CHANNEL.AUTH'];
  const rate: End = ['later', 'CHANNEL.RATE'];
  const busy: End = ['later', 'CHANNEL.UNAVAILABLE'];
  const refused: End = ['refused', 'CHANNEL.REFUSED'];
  const table: readonly (readonly [code: number, status: number, end: End])[] = [
    [0, 401, auth],
    [190, 401, auth],
    [4, 429, rate],
    [80007, 429, rate],
    [130429, 429, rate],
    [131056, 429, rate],
    [133016, 429, rate],
    [131049, 400, rate],
    [131064, 400, rate],
    [2, 503, busy],
    [131000, 500, busy],
    [131016, 503, busy],
    [131057, 500, busy],
    [133004, 503, busy],
    [131047, 400, ['refused', 'CHANNEL.WINDOW']],
    [3, 500, refused],
    [10, 403, refused],
    [33, 400, refused],
    [100, 400, refused],
    [200, 403, refused],
    [368, 403, refused],
    [130403, 400, refused],
    [130472, 400, refused],
    [130497, 403, refused],
    [131005, 403, refused],
    [131008, 400, refused],
    [131009, 400, refused],
    [131021, 400, refused],
    [131026, 400, refused],
    [131030, 400, refused],
    [131031, 403, refused],
    [131037, 400, refused],
    [131042, 400, refused],
    [131045, 500, refused],
    [131048, 429, refused],
    [131050, 400, refused],
    [131051, 400, refused],
    [131052, 400, refused],
    [131053, 400, refused],
    [131055, 400, refused],
    [131062, 400, refused],
    [132001, 400, refused],
    [132018, 400, refused],
    [999999, 400, refused],
    [999999, 500, busy],
  ];
  for (const [code, status, [is, fault]] of table)
    it(`ends ${is} with ${fault} at error ${code}, HTTP ${status}`, async () => {
      const result = await sendTo(graphError(status, code));
      expect(result.is).to.equal(is);
      expect(codeOf(faultOf(result))).to.equal(fault);
      expect(faultOf(result).facts).to.deep.equal({ code, status, fbtrace_id: 'T1' });
      expect(faultOf(result).message).to.equal(`Graph answered ${code}: (#${code}) Title: Details`);
    });

  it('goes by the code of an error, not by its status, title or subcode', async () => {
    expect((await sendTo(graphError(400, 130429))).is).to.equal('later');
    expect((await sendTo(graphError(200, 131047))).is).to.equal('refused');
    const result = await sendTo(graphError(400, 131047, { message: 'Try again later', error_subcode: 2494010 }));
    expect(codeOf(faultOf(result))).to.equal('CHANNEL.WINDOW');
    expect(faultOf(result).facts).to.include({ subcode: 2494010 });
  });

  it('is put off when an unknown error calls itself transient', async () => {
    expect((await sendTo(graphError(400, 424242, { is_transient: true }))).is).to.equal('later');
  });

  it('is put off once for the error that has no name, then refused', async () => {
    const channelOnce = channel({ graphUrl: graph.url });
    graph.answers(graphError(400, 1));
    const ends: string[] = [];
    for (let tries = 0; tries < 2; tries += 1)
      ends.push((await channelOnce.send({ address: PHONE, content, reference: `att_${tries}`, answers: null }, never)).is);
    expect(ends).to.deep.equal(['later', 'refused']);
  });

  it('reads an error whose details are a text or missing', async () => {
    const said = async (data: unknown): Promise<string> => faultOf(await sendTo(graphError(400, 100, { error_data: data }))).message;
    expect(await said('only a text')).to.equal('Graph answered 100: (#100) Title: only a text');
    expect(await said(undefined)).to.equal('Graph answered 100: (#100) Title');
    expect(await said(7)).to.equal('Graph answered 100: (#100) Title');
  });

  it('keeps numbers of customers and our secrets out of the fault', async () => {
    const result = await sendTo(graphError(400, 100, { error_data: { details: 'to +919822000001 is wrong' } }));
    const words = JSON.stringify([faultOf(result).message, faultOf(result).facts]);
    expect(words).not.to.contain('919822000001').and.not.to.contain(TOKEN);
  });

  it('is ambiguous where something between may have passed it on, or Graph’s answer cannot be read', async () => {
    for (const answer of [
      page(200),
      page(204),
      page(500),
      page(502),
      page(504),
      page(408),
      json(200, {}),
      json(200, { messages: [] }),
      json(200, null),
    ]) {
      const result = await sendTo(answer);
      expect(result.is).to.equal('ambiguous');
      expect(codeOf(faultOf(result))).to.equal('CHANNEL.AMBIGUOUS');
      expect(faultOf(result).retryAfterMs).to.equal(30_000);
    }
  });

  it('was not sent where a gateway refused it', async () => {
    for (const [status, code] of [
      [301, 'CHANNEL.CONNECT'],
      [401, 'CHANNEL.CONNECT'],
      [403, 'CHANNEL.CONNECT'],
      [404, 'CHANNEL.CONNECT'],
      [429, 'CHANNEL.RATE'],
    ] as const) {
      const result = await sendTo(page(status));
      expect(result.is, String(status)).to.equal('later');
      expect(codeOf(faultOf(result))).to.equal(code);
    }
  });

  it('follows no redirect: the token and the message stay where they were sent', async () => {
    const elsewhere = await scriptedGraph();
    const result = await sendTo(json(307, {}, { location: `${elsewhere.url}/${ACCOUNT}/messages` }));
    await elsewhere.close();
    expect(result.is).to.equal('later');
    expect(elsewhere.arrived).to.deep.equal([]);
  });

  it('waits longer each time for the same customer, as Meta asks, and anew after a success', async () => {
    const one = channel({ graphUrl: graph.url });
    const waits = async (id: string, times: number): Promise<(number | null)[]> => {
      const all: (number | null)[] = [];
      for (let time = 0; time < times; time += 1) {
        const result = await one.send({ address: { ...PHONE, id }, content, reference: 'att', answers: null }, never);
        all.push(result.is === 'later' ? result.afterMs : null);
        if (result.is === 'later') expect(faultOf(result).retryAfterMs).to.equal(result.afterMs);
      }
      return all;
    };
    graph.answers(graphError(429, 131056));
    expect(await waits('919822000001', 5)).to.deep.equal([4_000, 16_000, 64_000, 256_000, 256_000]);
    expect(await waits('919822000002', 1)).to.deep.equal([4_000]);
    graph.answers(accept);
    expect(await waits('919822000001', 1)).to.deep.equal([null]);
    graph.answers(graphError(429, 131056));
    expect(await waits('919822000001', 1)).to.deep.equal([4_000]);
  });

  it('spreads its waits by chance, by a quarter at most', async () => {
    graph.answers(graphError(503, 2));
    const lucky = channel({ graphUrl: graph.url, chance: { number: () => 0.999, word: () => 'x' } });
    const result = await lucky.send({ address: PHONE, content, reference: 'att', answers: null }, never);
    expect(result.is === 'later' && result.afterMs).to.be.within(1_200, 1_250);
  });

  it('names the caller’s line, the plugin and the operation', async () => {
    const fault = faultOf(await sendTo(graphError(400, 100)));
    expect(fault.plugin).to.equal('whatsapp');
    expect(fault.operation).to.equal('messages.send');
    expect(fault.site.stack).to.contain('send.spec.ts');
  });
});
