import { whatsapp, whatsappPlugin } from '@samvad/plugin-whatsapp';
import { expect } from 'chai';
import { ACCOUNT, channel, SECRET, TOKEN, VERIFY_TOKEN } from './channel-under-test.ts';
import { thrownBy } from './faults.ts';
import { deadPort, graphError, json, page, type ScriptedGraph, scriptedGraph } from './scripted-graph.ts';

const options = {
  phoneNumberId: ACCOUNT,
  accessToken: TOKEN,
  appSecrets: [SECRET],
  verifyToken: VERIFY_TOKEN,
  graphUrl: 'https://graph.facebook.com/v23.0',
  timeoutMs: 5_000,
};

describe('Meta’s verification of the webhook', () => {
  const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1158201444' };

  it('gets its challenge back for the right token', () => {
    expect(channel().verify(asked)).to.equal('1158201444');
  });

  it('gets nothing for anything else', () => {
    for (const query of [
      {},
      { ...asked, 'hub.verify_token': 'wrong' },
      { ...asked, 'hub.verify_token': '' },
      { ...asked, 'hub.verify_token': undefined },
      { ...asked, 'hub.mode': 'unsubscribe' },
      { ...asked, 'hub.mode': undefined },
      { ...asked, 'hub.challenge': undefined },
    ])
      expect(channel().verify(query), JSON.stringify(query)).to.equal(undefined);
  });
});

describe('the readiness of Graph', () => {
  let graph: ScriptedGraph;
  beforeEach(async () => {
    graph = await scriptedGraph();
  });
  afterEach(() => graph.close());
  const probe = (graphUrl = graph.url): Promise<string> => channel({ graphUrl }).probe(new AbortController().signal);

  it('is up when our number answers', async () => {
    graph.answers(json(200, { id: ACCOUNT, display_phone_number: '+91 20 4900 1234' }));
    expect(await probe()).to.equal('up');
    expect(graph.arrived.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([`GET /v23.0/${ACCOUNT}`]);
  });

  it('is degraded at an error, down when the token is refused or nobody of Graph answers', async () => {
    for (const [answer, state] of [
      [graphError(503, 2), 'degraded'],
      [graphError(429, 4), 'degraded'],
      [graphError(401, 190), 'down'],
      [page(200), 'down'],
      [page(502), 'down'],
    ] as const) {
      graph.answers(answer);
      expect(await probe()).to.equal(state);
    }
    expect(await probe(`http://127.0.0.1:${await deadPort()}/v23.0`)).to.equal('down');
  });
});

describe('the options of the channel', () => {
  it('are refused by name, and their values are never shown', () => {
    for (const [wrong, name] of [
      [{ phoneNumberId: ' ' }, 'phoneNumberId'],
      [{ accessToken: '' }, 'accessToken'],
      [{ verifyToken: '' }, 'verifyToken'],
      [{ appSecrets: [] }, 'appSecrets'],
      [{ appSecrets: [SECRET, ''] }, 'appSecrets'],
      [{ graphUrl: 'graph.facebook.com' }, 'graphUrl'],
      [{ graphUrl: 'ftp://graph.facebook.com' }, 'graphUrl'],
      [{ timeoutMs: 0 }, 'timeoutMs'],
      [{ timeoutMs: Number.NaN }, 'timeoutMs'],
    ] as const) {
      const fault = thrownBy(() => whatsapp({ ...options, ...wrong }));
      expect(fault.code).to.equal('CONFIG.ENV');
      expect(fault.message).to.contain(name);
      expect(fault.message).not.to.contain(SECRET).and.not.to.contain(TOKEN);
    }
  });

  it('take an address of Graph with slashes behind it', async () => {
    const graph = await scriptedGraph();
    await channel({ graphUrl: `${graph.url}//` }).probe(new AbortController().signal);
    await graph.close();
    expect(graph.arrived[0]?.path).to.equal(`/v23.0/${ACCOUNT}`);
  });
});

describe('the plugin', () => {
  it('brings the one channel, under its name and with its limits', () => {
    const { name, channels } = whatsappPlugin(options);
    expect(name).to.equal('whatsapp');
    expect(channels.map((one) => [one.name, one.limits.buttons, one.limits.rows])).to.deep.equal([['whatsapp', 3, 10]]);
  });
});
