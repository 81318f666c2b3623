import { expect } from 'chai';
import fc from 'fast-check';
import { ACCOUNT, channel } from './channel-under-test.ts';
import { thrownBy } from './faults.ts';
import { bodyOf, contact, message, metadata, parsed, signatureOf } from './webhook-bodies.ts';

const text = (id: string): object => message('text', { text: { body: id } }, { id });
const status = (id: string, rank: string): object => ({ id, status: rank, timestamp: '1790000002', recipient_id: '919822000001' });
const refusal = (body: string): string => {
  const bytes = Buffer.from(body);
  return thrownBy(() => channel().parse(bytes, { 'x-hub-signature-256': signatureOf(bytes) })).code;
};

describe('an envelope', () => {
  it('gives up everything in it: all entries, changes, messages and statuses, in their order', () => {
    const change = (value: object): object => ({ field: 'messages', value: { ...metadata, ...value } });
    const found = parsed({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '1',
          changes: [change({ messages: [text('a'), text('b')] }), change({ statuses: [status('o1', 'read')], messages: [text('c')] })],
        },
        { id: '2', changes: [change({ statuses: [status('o2', 'sent'), status('o3', 'failed')] })] },
        { id: '3', changes: [change({ messages: [text('d')] })] },
      ],
    });
    expect(found.messages.map(({ messageId }) => messageId)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(found.statuses.map(({ messageId, rank }) => `${messageId} ${rank}`)).to.deep.equal(['o1 read', 'o2 sent', 'o3 failed']);
    expect(found.unknown).to.deep.equal([]);
  });

  it('loses nothing of a body with a thousand messages', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `wamid.${index}`);
    const found = parsed(bodyOf({ contacts: [contact], messages: ids.map(text) }));
    expect(found.messages.map(({ messageId }) => messageId)).to.deep.equal(ids);
  });

  it('counts out what it counted in, whatever stands between', () => {
    const piece = fc.oneof(
      fc.constant(text('good')),
      fc.constant({ ...text('bad'), timestamp: 'yesterday' }),
      fc.constant(message('hologram')),
      fc.constant(message('system', { system: { type: 'user_changed_number' } })),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (messages) => {
        const found = parsed(bodyOf({ messages }));
        const good = messages.filter((entry) => JSON.stringify(entry) === JSON.stringify(text('good')));
        expect(found.messages.filter(({ messageId }) => messageId === 'good')).to.have.length(good.length);
        expect(found.messages.length + found.unknown.length).to.be.at.least(messages.length);
      }),
    );
  });

  it('reads over fields of the account and names them', () => {
    const found = parsed({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '1',
          time: 1790000000,
          changes: [
            { field: 'account_update', value: { event: 'DISABLED_UPDATE' } },
            { field: 'smb_message_echoes', value: { message_echoes: [{}] } },
            { field: 'brand_new_field', value: 7 },
            { field: 'messages', value: { ...metadata, messages: [text('a')] } },
          ],
        },
      ],
    });
    expect(found.messages).to.have.length(1);
    expect(found.unknown).to.deep.equal(['field account_update', 'field smb_message_echoes', 'field brand_new_field']);
  });

  it('takes nothing for another number, and says how much that was', () => {
    const other = {
      metadata: { display_phone_number: '1', phone_number_id: '999' },
      messages: [text('a')],
      statuses: [status('o', 'sent')],
    };
    const found = parsed(bodyOf(other));
    expect(found.messages).to.deep.equal([]);
    expect(found.statuses).to.deep.equal([]);
    expect(found.unknown).to.deep.equal(['account 999 is not ours: 1 messages, 1 statuses']);
  });

  it('names errors of the account by their code', () => {
    const found = parsed(bodyOf({ errors: [{ code: 131016, title: 'x' }, { title: 'old' }] }));
    expect(found.unknown).to.deep.equal(['error 131016', 'error without a code']);
  });

  it('isolates what is malformed at every level', () => {
    const found = parsed({
      object: 'whatsapp_business_account',
      entry: [
        null,
        { id: '1' },
        { changes: [7, { value: {} }, { field: 'messages', value: null }, { field: 'messages', value: { messages: [text('x')] } }] },
        { changes: [{ field: 'messages', value: { ...metadata, messages: 'none' } }] },
        { changes: [{ field: 'messages', value: { ...metadata, contacts: 'nobody', messages: [text('a')] } }] },
      ],
    });
    expect(found.messages.map(({ messageId }) => messageId)).to.deep.equal(['a']);
    expect(found.unknown).to.deep.equal([
      'entry: malformed at its top',
      'entry: malformed at changes',
      'change: malformed at its top',
      'change: malformed at field',
      'value: malformed at its top',
      'value: malformed at metadata',
      'value: malformed at messages',
    ]);
  });

  it('is refused when it is none, and nothing but a fault comes out', () => {
    for (const body of [
      '',
      'hello',
      '[]',
      'null',
      '{}',
      '{"object":"page","entry":[]}',
      '{"object":"whatsapp_business_account"}',
      '{"object":"whatsapp_business_account","entry":{}}',
      '['.repeat(500_000),
      `{"object":"whatsapp_business_account","entry":[${'['.repeat(500_000)}${']'.repeat(500_000)}]}`,
    ])
      expect(refusal(body), body.slice(0, 60)).to.equal('WEBHOOK.BODY');
    fc.assert(fc.property(fc.string(), (body) => void expect(refusal(body)).to.equal('WEBHOOK.BODY')));
  });

  it('keeps the names in its notes harmless', () => {
    const found = parsed({ object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'x\n<b>y</b> '.repeat(20), value: {} }] }] });
    expect(found.unknown[0]).to.match(/^field [\w.?-]{1,40}$/);
  });

  it('leaves prototypes alone', () => {
    const body = `{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"__proto__":{"polluted":1},"metadata":{"phone_number_id":"${ACCOUNT}"},"messages":[]}}]}]}`;
    parsed(body);
    expect('polluted' in {}).to.equal(false);
  });
});
