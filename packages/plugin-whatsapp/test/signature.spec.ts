import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { channel, SECRET } from './channel-under-test.ts';
import { thrownBy } from './faults.ts';
import { bodyOf, escaped, message, signatureOf } from './webhook-bodies.ts';

const bytes = Buffer.from(escaped(bodyOf({ messages: [message('text', { text: { body: 'नमस्ते, J’ai été a@b.c http://x/y 😀' } })] })));
const signed = { 'x-hub-signature-256': signatureOf(bytes) };
const refusal = (body: Buffer, headers: Record<string, string | undefined>): string => thrownBy(() => channel().parse(body, headers)).code;

describe('the signature of a webhook', () => {
  it('is checked over the bytes as they came, with the escapes of Meta in them', () => {
    const [event] = channel().parse(bytes, signed).messages;
    expect(event?.content).to.deep.equal({ type: 'text', text: 'नमस्ते, J’ai été a@b.c http://x/y 😀' });
    const writtenAgain = Buffer.from(JSON.stringify(JSON.parse(bytes.toString())));
    expect(refusal(writtenAgain, signed)).to.equal('WEBHOOK.SIGNATURE');
  });

  it('is wrong when any one byte of the body differs', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(refusal(changed, signed), `byte ${at}`).to.equal('WEBHOOK.SIGNATURE');
    }
    expect(refusal(bytes.subarray(1), signed)).to.equal('WEBHOOK.SIGNATURE');
    expect(refusal(Buffer.concat([bytes, Buffer.from(' ')]), signed)).to.equal('WEBHOOK.SIGNATURE');
  });

  it('is wrong when any one character of it differs', () => {
    const signature = signed['x-hub-signature-256'];
    for (let at = 0; at < signature.length; at += 1) {
      const other = signature[at] === 'a' ? 'b' : 'a';
      const changed = signature.slice(0, at) + other + signature.slice(at + 1);
      expect(refusal(bytes, { 'x-hub-signature-256': changed }), `character ${at}`).to.equal('WEBHOOK.SIGNATURE');
    }
  });

  it('must be there, once, and of the right kind', () => {
    const signature = signed['x-hub-signature-256'];
    const digest = signature.slice('sha256='.length);
    const sha1 = `sha1=${createHmac('sha1', SECRET).update(bytes).digest('hex')}`;
    for (const headers of [
      {},
      { 'x-hub-signature-256': undefined },
      { 'x-hub-signature-256': '' },
      { 'x-hub-signature': sha1 },
      { 'x-hub-signature-256': sha1 },
      { 'x-hub-signature-256': digest },
      { 'x-hub-signature-256': signature.toUpperCase() },
      { 'x-hub-signature-256': ` ${signature}` },
      { 'x-hub-signature-256': `${signature}\n` },
      { 'x-hub-signature-256': `${signature}, ${signature}` },
      { 'x-hub-signature-256': signature, 'X-Hub-Signature-256': signature },
    ])
      expect(refusal(bytes, headers), JSON.stringify(headers)).to.equal('WEBHOOK.SIGNATURE');
  });

  it('is found under its header in any case', () => {
    expect(channel().parse(bytes, { 'X-Hub-Signature-256': signatureOf(bytes) }).messages).to.have.length(1);
  });

  it('may be made with any of the secrets while they are rotated, and with no other', () => {
    const rotating = channel({ appSecrets: ['the new secret', SECRET] });
    for (const secret of ['the new secret', SECRET])
      expect(rotating.parse(bytes, { 'x-hub-signature-256': signatureOf(bytes, secret) }).messages).to.have.length(1);
    const other = thrownBy(() => rotating.parse(bytes, { 'x-hub-signature-256': signatureOf(bytes, 'the new secret,the app secret') }));
    expect(other.code).to.equal('WEBHOOK.SIGNATURE');
  });

  it('is judged before the body is read, and tells nothing of it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (body, header) => {
        const fault = thrownBy(() => channel().parse(Buffer.from(body), { 'x-hub-signature-256': header }));
        expect(fault.code).to.equal('WEBHOOK.SIGNATURE');
        expect(fault.message).to.match(/^the signature is (missing|not one SHA-256 digest|wrong)$/);
      }),
    );
  });
});
