import { expect } from 'chai';
import { ACCOUNT, channel } from './channel-under-test.ts';
import { rejectionOf } from './faults.ts';
import { PHONE } from './posted.ts';
import { deadPort, graphError, json, page, type ScriptedGraph, scriptedGraph } from './scripted-graph.ts';

describe('showing that a message was seen', () => {
  let graph: ScriptedGraph;
  beforeEach(async () => {
    graph = await scriptedGraph();
  });
  afterEach(() => graph.close());

  const seen = (graphUrl = graph.url): Promise<void> => channel({ graphUrl }).seen(PHONE, 'wamid.IN1', new AbortController().signal);

  it('is one request: read, and an answer is being written', async () => {
    graph.answers(json(200, { success: true }));
    await seen();
    expect(graph.arrived.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([`POST /v23.0/${ACCOUNT}/messages`]);
    expect(JSON.parse(graph.arrived[0]?.body ?? '')).to.deep.equal({
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: 'wamid.IN1',
      typing_indicator: { type: 'text' },
    });
  });

  it('fails with a fault that says why, and nothing is repeated', async () => {
    for (const [answer, code] of [
      [graphError(400, 100), 'CHANNEL.REFUSED'],
      [graphError(401, 190), 'CHANNEL.AUTH'],
      [graphError(429, 130429), 'CHANNEL.RATE'],
      [page(502), 'CHANNEL.UNAVAILABLE'],
    ] as const) {
      graph.answers(answer);
      const fault = await rejectionOf(seen());
      expect(fault.code).to.equal(code);
      expect(fault.operation).to.equal('messages.seen');
    }
    expect(graph.arrived).to.have.length(4);
    expect((await rejectionOf(seen(`http://127.0.0.1:${await deadPort()}/v23.0`))).code).to.equal('CHANNEL.CONNECT');
  });
});
