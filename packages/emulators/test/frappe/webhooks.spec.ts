import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { frappeSignature } from '../../src/frappe/webhooks/signed-post.ts';
import { pythonJson } from '../../src/frappe/webhooks/python-json.ts';
import { type Body, json, requestId, startSite, type TestedSite } from './site.ts';

interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Body;
}

/** Takes webhooks, and answers with the statuses it is given, one each; 200 when there is none left. */
async function startReceiver(statuses: number[] = []) {
  const delivered: Delivered[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      delivered.push({ headers: request.headers, text, body: JSON.parse(text) });
      response.writeHead(statuses.shift() ?? 200).end();
      for (const wake of waiting.splice(0)) wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/frappe`,
    delivered,
    /** Resolves once so many have come. */
    async until(count: number): Promise<void> {
      while (delivered.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    close: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
}

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

describe('Frappe stand-in: webhooks', () => {
  let receiver: Receiver;
  let site: TestedSite;
  const complaint = () => ({ request_id: requestId(), customer: 'CUST-00001', category: 'late', description: 'x', severity: 'low' });
  const start = async (statuses: number[] = [], options: object = {}): Promise<void> => {
    receiver = await startReceiver(statuses);
    site = await startSite({ webhookUrl: receiver.url, webhookSecret: 's3cret', retryDelaysMs: [1, 1], ...options });
  };
  afterEach(async () => {
    await site.close();
    await receiver.close();
  });

  it('writes the bytes of Python and signs exactly them', async () => {
    await start();
    const value = { name: 'BK-1', when: '2026-01-05 09:00:00', txt: 'café ✓ 🚗', i: 0, nul: null, list: [true, 'a"b'] };
    const bytes =
      '{"name": "BK-1", "when": "2026-01-05 09:00:00", "txt": "caf\\u00e9 \\u2713 \\ud83d\\ude97", "i": 0, "nul": null, "list": [true, "a\\"b"]}';
    expect(pythonJson(value)).to.equal(bytes);
    const known = '{"name": "BK-1", "when": "2026-01-05 09:00:00", "txt": "caf\\u00e9 \\u2713", "n": 1.0, "i": 0, "nul": null}';
    expect(frappeSignature('s3cret', Buffer.from(known))).to.equal('55JoOjK17JNlR7L6Foi6qGk+k+zIpLvEPeKHnBk9E7o=');
  });
  it('tells of a booking under way, signed over the raw bytes and without a content type', async () => {
    await start();
    const emitted = await site.emit({
      mobile: '+919822000001',
      set: { status: 'On The Way', technician: 'Ravi Ké', eta: '2026-01-07 09:50:00' },
    });
    expect(emitted.delivered).to.equal(true);
    const [{ headers, text, body } = { headers: {}, text: '', body: {} }] = receiver.delivered;
    expect(headers).not.to.have.property('content-type');
    expect(headers['x-frappe-webhook-signature']).to.equal(frappeSignature('s3cret', Buffer.from(text)));
    expect(text).to.contain('Ravi K\\u00e9');
    expect(body).to.deep.include({ doctype: 'Service Booking', name: emitted.name, modified: emitted.modified, event: 'on_update' });
    expect(body).to.include({ mobile: '+919822000001', status: 'On The Way', technician: 'Ravi Ké', eta: '2026-01-07 09:50:00' });
    expect(site.docs('Service Booking').find(({ name }) => name === emitted.name)).to.include({ status: 'On The Way' });
  });
  it('tries three times, then a webhook is lost and the log says so', async () => {
    const lines: string[] = [];
    await start([500, 500, 500], { log: (line: string) => void lines.push(line) });
    expect((await site.emit({ set: { status: 'In Progress' } })).delivered).to.equal(false);
    await receiver.until(3);
    expect(new Set(receiver.delivered.map(({ text }) => text)).size).to.equal(1);
    expect((await site.emit({ set: { status: 'Completed' } })).delivered).to.equal(true);
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.match(/lost: it answered 500/);
  });
  it('sends duplicates and forgeries when asked to', async () => {
    await start();
    await site.emit({ set: { technician: 'Ravi' }, times: 3 });
    await site.emit({ set: { technician: 'Anil' }, forged: true });
    expect(receiver.delivered).to.have.lengthOf(4);
    const { headers, text } = receiver.delivered[3] as Delivered;
    expect(headers['x-frappe-webhook-signature']).not.to.equal(frappeSignature('s3cret', Buffer.from(text)));
  });
  it('is silent about what the API user does itself, unless it echoes', async () => {
    const write = complaint();
    await start();
    await site.result('create_complaint', write);
    await site.emit({ doctype: 'Issue', set: { status: 'Replied', reply: 'Sorry' } });
    expect(receiver.delivered.map(({ body }) => body.status)).to.deep.equal(['Replied']);
    await site.close();
    await receiver.close();
    await start([], { echo: true });
    await site.result('create_complaint', write);
    await receiver.until(1);
    expect(receiver.delivered[0]?.body).to.include({ doctype: 'Issue', event: 'after_insert', status: 'Open' });
  });
  it('tells nothing of what was rolled back', async () => {
    await start([], { echo: true });
    const query = new URLSearchParams(complaint());
    await site.ask(`/api/method/carcare.api.create_complaint?${query.toString()}`);
    await site.emit({ set: { technician: 'Ravi' } });
    expect(receiver.delivered.map(({ body }) => body.doctype)).to.deep.equal(['Service Booking']);
  });
  it('takes events over its control route from this machine, as JSON only', async () => {
    await start();
    const done = await site.ask('/__control/event', json('POST', { set: { status: 'Technician Assigned' } }));
    expect(done.body).to.include({ delivered: true });
    expect((await site.ask('/__control/event', { method: 'POST', body: '{}' })).status).to.equal(415);
    expect((await site.ask('/__control/event', json('POST', { set: { status: 'Lost' } }))).status).to.equal(400);
    expect((await site.ask('/__control/event', json('POST', { sets: {} }))).status).to.equal(400);
    expect((await site.ask('/__control/docs/Service%20Booking')).body.map(({ status }: Body) => status)).to.include('Technician Assigned');
  });
  it('goes where it is told to go later', async () => {
    receiver = await startReceiver();
    site = await startSite();
    expect((await site.emit({ set: { technician: 'Ravi' } })).delivered).to.equal(false);
    expect((await site.ask('/__control/webhook', json('POST', { url: receiver.url }))).status).to.equal(204);
    expect((await site.emit({ set: { technician: 'Anil' } })).delivered).to.equal(true);
  });
});
