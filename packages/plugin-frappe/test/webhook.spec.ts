import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '@samvad/framework';
import { frappe, type FrappeNotice } from '@samvad/plugin-frappe';
import { expect } from 'chai';
import { OPTIONS, startSite } from './site-under-test.ts';

const { webhook } = frappe(OPTIONS);
const sign = (bytes: Buffer, secret = 's3cret'): string => createHmac('sha256', secret).update(bytes).digest('base64');
const signed = (text: string): readonly FrappeNotice[] => {
  const bytes = Buffer.from(text);
  return webhook.parse(bytes, { 'x-frappe-webhook-signature': sign(bytes) });
};
const codeOf = (parse: () => unknown): string => {
  try {
    return JSON.stringify(parse());
  } catch (thrown) {
    return Fault.is(thrown) ? thrown.code : String(thrown);
  }
};

describe('Frappe webhooks', () => {
  const bytes = Buffer.from(
    '{"name": "BK-1", "when": "2026-01-05 09:00:00", "txt": "caf\\u00e9 \\u2713", "n": 1.0, "i": 0, "nul": null, "doctype": "X", "modified": "m"}',
  );

  it('checks the signature over the raw bytes: written again, the same JSON has another', () => {
    const known = Buffer.from(
      '{"name": "BK-1", "when": "2026-01-05 09:00:00", "txt": "caf\\u00e9 \\u2713", "n": 1.0, "i": 0, "nul": null}',
    );
    const header = { 'x-frappe-webhook-signature': '55JoOjK17JNlR7L6Foi6qGk+k+zIpLvEPeKHnBk9E7o=' };
    // Signed rightly; what it lacks is told only then.
    expect(codeOf(() => webhook.parse(known, header))).to.equal('WEBHOOK.BODY');
    expect(codeOf(() => webhook.parse(Buffer.from(JSON.stringify(JSON.parse(known.toString()))), header))).to.equal('WEBHOOK.SIGNATURE');
  });
  it('lets no byte be changed', () => {
    const header = { 'x-frappe-webhook-signature': sign(bytes) };
    expect(webhook.parse(bytes, header)).to.have.lengthOf(1);
    for (let at = 0; at < bytes.length; at += 1) {
      const forged = Buffer.from(bytes);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect(
        codeOf(() => webhook.parse(forged, header)),
        `byte ${at}`,
      ).to.equal('WEBHOOK.SIGNATURE');
    }
  });
  it('takes one right signature and nothing else', () => {
    const right = sign(bytes);
    const hex = createHmac('sha256', 's3cret').update(bytes).digest('hex');
    for (const given of [
      undefined,
      '',
      hex,
      `sha256=${right}`,
      `${right}, ${right}`,
      right.slice(0, -1),
      `${right}=`,
      sign(bytes, 'other'),
      right.toLowerCase(),
    ])
      expect(
        codeOf(() => webhook.parse(bytes, { 'x-frappe-webhook-signature': given })),
        String(given),
      ).to.equal('WEBHOOK.SIGNATURE');
  });
  it('reads what every notice has, and the rest as fields with times in ISO 8601', () => {
    expect(
      signed(
        '{"doctype": "Service Booking", "name": "BKG-1", "modified": "2026-01-05 09:00:00.123456", "event": "on_update", "customer": "CUST-1", "mobile": "+91 98220 00001", "status": "On The Way", "eta": "2026-01-05 10:30:00", "technician": "Ravi K\\u00e9"}',
      ),
    ).to.deep.equal([
      {
        doctype: 'Service Booking',
        name: 'BKG-1',
        modified: '2026-01-05 09:00:00.123456',
        event: 'on_update',
        customer: 'CUST-1',
        mobile: '+919822000001',
        fields: { status: 'On The Way', eta: '2026-01-05T10:30:00+05:30', technician: 'Ravi Ké' },
      },
    ]);
  });
  it('does without a customer, an event and a number with its country; a name may be a number', () => {
    const [notice] = signed('{"doctype": "Issue", "name": 7, "modified": "m", "mobile": "9822000001", "customer": ""}');
    expect(notice).to.deep.equal({
      doctype: 'Issue',
      name: '7',
      modified: 'm',
      event: 'on_update',
      customer: null,
      mobile: null,
      fields: {},
    });
  });
  it('says what a body lacks', () => {
    for (const text of ['', 'no JSON', '[]', 'null', '{}', '{"doctype": "Issue", "name": ""}'])
      expect(
        codeOf(() => signed(text)),
        text,
      ).to.equal('WEBHOOK.BODY');
    expect(() => signed('{"doctype": "Issue"}')).to.throw(/lacks name, modified: add it to the webhook's JSON/);
  });
  it('reads what the site really sends, and refuses what somebody else signed', async () => {
    const bodies: { readonly bytes: Buffer; readonly header: string }[] = [];
    const receiver = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        bodies.push({ bytes: Buffer.concat(parts), header: String(request.headers['x-frappe-webhook-signature']) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const site = await startSite({ webhookUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}` });
    const { modified } = await site.standin.emit({ mobile: '+919822000001', set: { status: 'On The Way', technician: 'रवि' } });
    await site.standin.emit({ set: { status: 'In Progress' }, forged: true });
    const [first, forged] = bodies.map(
      ({ bytes: raw, header }) =>
        () =>
          webhook.parse(raw, { 'x-frappe-webhook-signature': header }),
    );
    expect(first?.()[0]).to.deep.include({ doctype: 'Service Booking', modified, mobile: '+919822000001' });
    expect(first?.()[0]?.fields).to.include({ status: 'On The Way', technician: 'रवि' });
    expect(codeOf(() => forged?.())).to.equal('WEBHOOK.SIGNATURE');
    await site.close();
    await new Promise((resolve) => receiver.close(resolve));
  });
});
