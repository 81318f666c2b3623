import { Fault } from '@samvad/framework';
import { expect } from 'chai';
import sinon from 'sinon';
import { rawClient } from './raw-client.ts';
import { closeServed, fakeBot, refusalOf, serve } from './served.ts';

describe('the webhook routes', () => {
  afterEach(closeServed);

  const post = async (url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, { method: 'POST', body, headers });

  it('hand the bot the very bytes that were signed and every header', async () => {
    const webhook = sinon.fake.resolves({ status: 200 });
    const { url } = await serve({ bot: fakeBot({ webhook }) });
    const bytes = Uint8Array.from([0x7b, 0x00, 0xff, 0xc3, 0x28, 0x7d]);
    const answer = await post(`${url}/webhooks/whatsapp`, bytes, { 'X-Hub-Signature-256': 'sha256=ab' });
    expect(answer.status).to.equal(200);
    const [channel, body, headers] = webhook.firstCall.args as [string, Buffer, Record<string, string>];
    expect(channel).to.equal('whatsapp');
    expect([...body]).to.deep.equal([...bytes]);
    expect(headers['x-hub-signature-256']).to.equal('sha256=ab');
  });

  it('show the bot that a header came twice', async () => {
    const webhook = sinon.fake.resolves({ status: 401 });
    const { port } = await serve({ bot: fakeBot({ webhook }) });
    const client = await rawClient(port);
    const signatures = 'X-Hub-Signature-256: sha256=ab\r\nx-hub-signature-256: sha256=cd\r\n';
    client.send(`POST /webhooks/whatsapp HTTP/1.1\r\nHost: bot\r\n${signatures}Content-Length: 2\r\n\r\n{}`);
    await client.until(/"error"/);
    client.socket.destroy();
    expect(webhook.firstCall.args[2]).to.have.property('x-hub-signature-256', 'sha256=ab, sha256=cd');
  });

  it('answer only after the bot has stored what came', async () => {
    const { promise, resolve } = Promise.withResolvers<{ status: 200 }>();
    const { url } = await serve({ bot: fakeBot({ webhook: async () => promise }) });
    const order: string[] = [];
    const answered = post(`${url}/webhooks/whatsapp`, '{}').then(() => order.push('answered'));
    // A second request on the same server comes and goes while the first one waits.
    await fetch(`${url}/healthz`);
    order.push('stored');
    resolve({ status: 200 });
    await answered;
    expect(order).to.deep.equal(['stored', 'answered']);
  });

  for (const [status, code] of [
    [400, 'WEBHOOK.BODY'],
    [401, 'WEBHOOK.SIGNATURE'],
    [404, 'WEBHOOK.ACCOUNT'],
    [503, 'INGEST.STORE'],
  ] as const) {
    it(`pass the bot's ${status} on as an API error that tells a stranger nothing`, async () => {
      const fault = new Fault(code, 'internal detail +91 98765 43210', { operation: 'webhook' });
      const { url } = await serve({ bot: fakeBot({ webhook: async () => ({ status, fault }) }) });
      const answer = await post(`${url}/webhooks/whatsapp`, '{}');
      expect(await answer.clone().text()).not.to.contain('internal detail');
      expect(await refusalOf(answer)).to.deep.equal({ status, code });
    });
  }

  it('take the business system as notices, not as a channel', async () => {
    const notice = sinon.fake.resolves({ status: 200 });
    const webhook = sinon.fake.resolves({ status: 200 });
    const { url } = await serve({ bot: fakeBot({ notice, webhook }) });
    const answer = await post(`${url}/webhooks/frappe`, '{"doctype":"Issue"}', { 'x-frappe-webhook-signature': 'c2ln' });
    expect(answer.status).to.equal(200);
    expect(notice.firstCall.args[0]).to.equal('frappe');
    expect(webhook.called).to.equal(false);
  });

  it('serve the channels and systems the app names, and no other', async () => {
    const webhook = sinon.fake.resolves({ status: 200 });
    const { url } = await serve({ bot: fakeBot({ webhook }), channels: ['telex'], systems: [] });
    expect((await post(`${url}/webhooks/telex`, '{}')).status).to.equal(200);
    expect((await post(`${url}/webhooks/whatsapp`, '{}')).status).to.equal(404);
    expect((await post(`${url}/webhooks/frappe`, '{}')).status).to.equal(404);
    expect(webhook.callCount).to.equal(1);
  });

  it('echo the challenge of a right verification as plain text', async () => {
    const verify = sinon.fake.returns('<b>1158201444</b>');
    const { url } = await serve({ bot: fakeBot({ verify }) });
    const answer = await fetch(`${url}/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=t&hub.challenge=1158201444`);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.match(/^text\/plain/);
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(await answer.text()).to.equal('<b>1158201444</b>');
    expect(verify.firstCall.args).to.deep.equal([
      'whatsapp',
      { 'hub.mode': 'subscribe', 'hub.verify_token': 't', 'hub.challenge': '1158201444' },
    ]);
  });

  it('refuse a wrong verification with 403', async () => {
    const { url } = await serve();
    expect(await refusalOf(await fetch(`${url}/webhooks/whatsapp?hub.mode=subscribe`))).to.deep.equal({
      status: 403,
      code: 'WEBHOOK.VERIFICATION',
    });
  });

  it('take a parameter that came twice for none', async () => {
    const verify = sinon.fake.returns(undefined);
    const { url } = await serve({ bot: fakeBot({ verify }) });
    await fetch(`${url}/webhooks/whatsapp?hub.verify_token=a&hub.verify_token=b`);
    expect(verify.firstCall.args[1]).to.deep.equal({ 'hub.verify_token': undefined });
  });

  it('are not served by a worker', async () => {
    const webhook = sinon.fake.resolves({ status: 200 });
    const { url } = await serve({ bot: fakeBot({ webhook }), role: 'worker', mounts: [(ctx) => void (ctx.body = 'mounted')] });
    expect((await post(`${url}/webhooks/whatsapp`, '{}')).status).to.equal(404);
    expect((await fetch(`${url}/inspector`)).status).to.equal(404);
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    expect(webhook.called).to.equal(false);
  });
});
