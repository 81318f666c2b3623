import type { SendResult } from '@samvad/framework';
import { Fault } from '@samvad/framework';
import { expect } from 'chai';
import { channel } from './channel-under-test.ts';
import { codeOf } from './faults.ts';
import { PHONE } from './posted.ts';
import { type Answer, deadPort, rawPort, type ScriptedGraph, scriptedGraph, silence } from './scripted-graph.ts';

const outgoing = { address: PHONE, content: { type: 'text', text: 'Hello' }, reference: 'att_1', answers: null } as const;
const sendTo = (graphUrl: string, signal = new AbortController().signal, more: { fetch?: typeof fetch } = {}): Promise<SendResult> =>
  channel({ graphUrl, timeoutMs: 150, ...more }).send(outgoing, signal);

const expectUnsent = (result: SendResult): void => {
  expect(result.is).to.equal('later');
  expect(result.is === 'later' && codeOf(result.fault)).to.equal('CHANNEL.CONNECT');
};
const expectDoubt = (result: SendResult): void => {
  expect(result.is).to.equal('ambiguous');
  const fault = result.is === 'ambiguous' ? result.fault : undefined;
  expect(codeOf(fault)).to.equal('CHANNEL.AMBIGUOUS');
  expect(Fault.is(fault) && fault.retryAfterMs).to.equal(30_000);
  expect(Fault.is(fault) && fault.cause).to.be.an.instanceOf(Error);
};

describe('a send that was certainly not made', () => {
  it('found nobody listening', async () => expectUnsent(await sendTo(`http://127.0.0.1:${await deadPort()}/v23.0`)));

  it('found no host', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
    const fetch = async (): Promise<never> => Promise.reject(new TypeError('fetch failed', { cause: unknown }));
    expectUnsent(await sendTo('https://graph.invalid/v23.0', undefined, { fetch }));
  });

  it('was cut off in the handshake', async () => {
    const port = await rawPort((socket) => socket.destroy());
    expectUnsent(await sendTo(`https://127.0.0.1:${port.port}/v23.0`));
    await port.close();
  });

  it('hung in the handshake until its deadline', async () => {
    const port = await rawPort(() => undefined);
    expectUnsent(await sendTo(`https://127.0.0.1:${port.port}/v23.0`));
    await port.close();
  });

  it('was not wanted any more before it began', async () => {
    const graph = await scriptedGraph();
    expectUnsent(await sendTo(graph.url, AbortSignal.abort()));
    await graph.close();
    expect(graph.arrived).to.deep.equal([]);
  });
});

describe('a send that nobody knows the end of', () => {
  let graph: ScriptedGraph;
  beforeEach(async () => {
    graph = await scriptedGraph();
  });
  afterEach(() => graph.close());

  const cases: readonly (readonly [says: string, answer: Answer])[] = [
    ['was never answered', silence],
    ['was reset after it was read', (response) => response.destroy()],
    [
      'was answered by half a body',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"messages":', () => response.destroy());
      },
    ],
    ['was answered by a body that hangs', (response) => void response.writeHead(200, { 'content-length': '100' }).write('{"messages":')],
  ];
  for (const [says, answer] of cases)
    it(says, async () => {
      graph.answers(answer);
      expectDoubt(await sendTo(graph.url));
      expect(graph.arrived).to.have.length(1);
    });

  it('was given up by the caller while it waited', async () => {
    const stop = new AbortController();
    graph.answers(() => stop.abort());
    expectDoubt(await sendTo(graph.url, stop.signal));
  });

  it('was answered by more than Graph ever says', async () => {
    graph.answers((response) => void response.writeHead(200).end(' '.repeat(1024 * 1024 + 1)));
    const result = await sendTo(graph.url);
    expect(result.is).to.equal('ambiguous');
  });

  it('was reset on a connection that had worked before', async () => {
    const one = channel({ graphUrl: graph.url });
    expect((await one.send(outgoing, new AbortController().signal)).is).to.equal('sent');
    graph.answers((response) => response.destroy());
    expectDoubt(await one.send(outgoing, new AbortController().signal));
    expect(graph.arrived).to.have.length(2);
  });

  it('went through a fetch that tells nothing of its wire', async () => {
    const fetch = async (): Promise<never> => Promise.reject(new TypeError('fetch failed', { cause: new Error('socket hang up') }));
    expectDoubt(await sendTo(graph.url, undefined, { fetch }));
  });

  it('waits as long as the app says for a proof', async () => {
    graph.answers(silence);
    const impatient = channel({ graphUrl: graph.url, timeoutMs: 50, doubtMs: 7 });
    const result = await impatient.send(outgoing, new AbortController().signal);
    expect(result.is === 'ambiguous' && Fault.is(result.fault) && result.fault.retryAfterMs).to.equal(7);
  });
});
