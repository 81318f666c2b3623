import { expect } from 'chai';
import sinon from 'sinon';
import { rawClient } from './raw-client.ts';
import { closeServed, fakeBot, refusalOf, serve } from './served.ts';

const MIB = 1024 * 1024;
const HEAD = 'POST /webhooks/whatsapp HTTP/1.1\r\nHost: bot\r\n';

describe('a request has limits', () => {
  afterEach(closeServed);

  const counting = () => sinon.fake.resolves({ status: 200 });

  it('takes a body of exactly 3 MiB and refuses one byte more', async () => {
    const webhook = counting();
    const { url } = await serve({ bot: fakeBot({ webhook }) });
    const post = async (length: number): Promise<Response> =>
      fetch(`${url}/webhooks/whatsapp`, { method: 'POST', body: new Uint8Array(length) });
    expect((await post(3 * MIB)).status).to.equal(200);
    expect(await refusalOf(await post(3 * MIB + 1))).to.deep.equal({ status: 413, code: 'WEBHOOK.BODY' });
    expect(webhook.callCount).to.equal(1);
    expect(webhook.firstCall.args[1]).to.have.lengthOf(3 * MIB);
  });

  it('refuses a body that says it is too long before any of it has come', async () => {
    const { port } = await serve();
    const client = await rawClient(port);
    client.send(`${HEAD}Content-Length: ${3 * MIB + 1}\r\n\r\n`);
    expect(await client.until(/"error"/)).to.match(/^HTTP\/1\.1 413 /);
    client.socket.destroy();
  });

  it('refuses a body without a length while it is still coming', async () => {
    const webhook = counting();
    const { port } = await serve({ bot: fakeBot({ webhook }), limits: { bodyBytes: 1000 } });
    const client = await rawClient(port);
    client.send(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    for (let part = 0; part < 3; part += 1) client.send(`190\r\n${'x'.repeat(0x190)}\r\n`);
    expect(await client.until(/"error"/)).to.match(/^HTTP\/1\.1 413 /);
    // The rest is thrown away, and the connection serves the next request.
    client.send(`5\r\nxxxxx\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n`);
    expect(await client.until(/"alive"/)).to.contain('HTTP/1.1 200 OK');
    expect(webhook.called).to.equal(false);
    client.socket.destroy();
  });

  it('cuts off a body that never ends', async () => {
    const { port } = await serve({ limits: { bodyBytes: 1000 } });
    const client = await rawClient(port);
    client.send(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    const flood = Buffer.from(`100000\r\n${'x'.repeat(MIB)}\r\n`);
    const pour = (): void => {
      while (!client.socket.destroyed && client.socket.write(flood)) continue;
    };
    client.socket.on('drain', pour);
    pour();
    await client.ended();
    expect(client.socket.bytesWritten).to.be.lessThan(64 * MIB);
  });

  it('believes no length that is too short: the rest is another request, and garbage', async () => {
    const webhook = counting();
    const { port } = await serve({ bot: fakeBot({ webhook }) });
    const client = await rawClient(port);
    client.send(`${HEAD}Content-Length: 2\r\n\r\n{}${'x'.repeat(5000)}`);
    expect(await client.ended()).to.match(/HTTP\/1\.1 400 Bad Request/);
    expect(webhook.args.map(([, body]) => String(body))).to.deep.equal(['{}']);
  });

  it('refuses a length beside chunks, which two servers would read differently', async () => {
    const webhook = counting();
    const { port } = await serve({ bot: fakeBot({ webhook }) });
    const client = await rawClient(port);
    client.send(`${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
    expect(await client.ended()).to.match(/^HTTP\/1\.1 400 /);
    expect(webhook.called).to.equal(false);
  });

  for (const [what, bytes, status, code] of [
    ['garbage', 'hello?\r\n\r\n', 400, 'HTTP.400'],
    ['a request without a host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, undefined],
    ['headers without end', `GET / HTTP/1.1\r\nHost: bot\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'HTTP.431'],
  ] as const) {
    it(`answers ${what} with ${status} and hangs up`, async () => {
      const { port } = await serve();
      const client = await rawClient(port);
      client.send(bytes);
      const answer = await client.ended();
      expect(answer).to.match(new RegExp(`^HTTP/1\\.1 ${status} `));
      if (code) expect(answer).to.contain(`{"error":{"code":"${code}"`);
    });
  }

  it('hangs up on headers that drip', async () => {
    const { port } = await serve({ limits: { headersMs: 60, requestMs: 60_000 } });
    const client = await rawClient(port);
    client.send('POST /webhooks/whatsapp HTTP/1.1\r\nHost: b');
    expect(await client.ended()).to.match(/^HTTP\/1\.1 408 Request Timeout[\s\S]+"HTTP\.408"/);
  });

  it('hangs up on a body that drips, and the bot never hears of it', async () => {
    const webhook = counting();
    const { port, url } = await serve({ bot: fakeBot({ webhook }), limits: { headersMs: 60, requestMs: 60 } });
    const client = await rawClient(port);
    client.send(`${HEAD}Content-Length: 100\r\n\r\n{"object":`);
    expect(await client.ended()).to.match(/^HTTP\/1\.1 408 /);
    expect(webhook.called).to.equal(false);
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
  });

  it('forgets a sender that goes away in the middle', async () => {
    const webhook = counting();
    const { port, url } = await serve({ bot: fakeBot({ webhook }) });
    const client = await rawClient(port);
    client.send(`${HEAD}Content-Length: 100\r\n\r\n{"object":`);
    client.socket.resetAndDestroy();
    await client.ended();
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    expect(webhook.called).to.equal(false);
  });
});
