import type { InboundContent } from '@samvad/framework';
import { expect } from 'chai';
import fc from 'fast-check';
import { parsedMessage } from './webhook-bodies.ts';

const DIGEST = 'ab'.repeat(32);
const BASE64 = Buffer.from(DIGEST, 'hex').toString('base64');

interface Row {
  readonly says: string;
  readonly type: string | undefined;
  readonly body: object;
  readonly content: InboundContent;
}

const unsupported = (what: string): InboundContent => ({ type: 'unsupported', what });
const interactive = (type: string, reply: object): object => ({ interactive: { type, [type]: reply } });
const media = (kind: 'image' | 'document' | 'audio' | 'video' | 'sticker', mime: string, more: object = {}): InboundContent => ({
  type: 'media',
  kind,
  file: { media: '9001', mime, sha256: DIGEST },
  ...more,
});
const file = (mime: string, more: object = {}): object => ({ id: '9001', mime_type: mime, sha256: BASE64, ...more });

const rows: readonly Row[] = [
  { says: 'a text', type: 'text', body: { text: { body: 'hello' } }, content: { type: 'text', text: 'hello' } },
  {
    says: 'an image with a caption and an address that is not used',
    type: 'image',
    body: { image: file('image/jpeg', { caption: 'look', url: 'https://lookaside.fbsbx.com/x' }) },
    content: media('image', 'image/jpeg', { caption: 'look' }),
  },
  { says: 'a video', type: 'video', body: { video: file('video/mp4') }, content: media('video', 'video/mp4') },
  {
    says: 'a voice note with parameters in its type',
    type: 'audio',
    body: { audio: file('audio/ogg; codecs=opus', { voice: true }) },
    content: media('audio', 'audio/ogg; codecs=opus'),
  },
  { says: 'a voice note of old', type: 'voice', body: { voice: file('audio/ogg') }, content: media('audio', 'audio/ogg') },
  {
    says: 'a document, its name without a path',
    type: 'document',
    body: { document: file('application/pdf', { filename: '..\\..\\etc/proof\u202Efdp.pdf' }) },
    content: media('document', 'application/pdf', { filename: 'prooffdp.pdf' }),
  },
  {
    says: 'a sticker',
    type: 'sticker',
    body: { sticker: file('image/webp', { animated: false }) },
    content: media('sticker', 'image/webp'),
  },
  {
    says: 'a digest in hex',
    type: 'image',
    body: { image: { id: '9001', mime_type: 'image/png', sha256: DIGEST.toUpperCase() } },
    content: media('image', 'image/png'),
  },
  {
    says: 'a file with neither type nor digest',
    type: 'image',
    body: { image: { id: '9001' } },
    content: { type: 'media', kind: 'image', file: { media: '9001', mime: 'application/octet-stream', sha256: '' } },
  },
  {
    says: 'a place',
    type: 'location',
    body: { location: { latitude: 18.559, longitude: 73.786, name: 'Home', address: 'Baner, Pune', url: 'https://x' } },
    content: { type: 'location', latitude: 18.559, longitude: 73.786, name: 'Home', address: 'Baner, Pune' },
  },
  {
    says: 'a place in words',
    type: 'location',
    body: { location: { latitude: '18.559', longitude: '-73.786' } },
    content: { type: 'location', latitude: 18.559, longitude: -73.786 },
  },
  {
    says: 'a place without a type',
    type: undefined,
    body: { location: { latitude: 1, longitude: 2 } },
    content: { type: 'location', latitude: 1, longitude: 2 },
  },
  {
    says: 'contacts, whole numbers as written, others as WhatsApp knows them',
    type: 'contacts',
    body: {
      contacts: [
        {
          name: { formatted_name: 'A' },
          phones: [
            { phone: '+91 98220-00001', wa_id: '919822000001' },
            { phone: '98220 00002', wa_id: '919822000002' },
          ],
        },
        { phones: [{ phone: '98220 00003' }, {}] },
        {},
      ],
    },
    content: { type: 'contacts', phones: ['+919822000001', '+919822000002', '9822000003'] },
  },
  {
    says: 'a reply button',
    type: 'interactive',
    body: interactive('button_reply', { id: 'v1.p1.a', title: 'Yes' }),
    content: { type: 'choice', id: 'v1.p1.a', title: 'Yes' },
  },
  {
    says: 'a row of a list',
    type: 'interactive',
    body: interactive('list_reply', { id: 'v1.p1.b', title: 'Saturday', description: '10–12' }),
    content: { type: 'choice', id: 'v1.p1.b', title: 'Saturday' },
  },
  {
    says: 'a quick reply of a template',
    type: 'button',
    body: { button: { payload: 'stop', text: 'Stop' } },
    content: { type: 'choice', id: 'stop', title: 'Stop' },
  },
  {
    says: 'a quick reply without a payload',
    type: 'button',
    body: { button: { text: 'Stop' } },
    content: { type: 'choice', id: 'Stop', title: 'Stop' },
  },
  {
    says: 'a form',
    type: 'interactive',
    body: interactive('nfm_reply', { name: 'flow', body: 'Sent', response_json: '{"rating":"4","flow_token":"t"}' }),
    content: { type: 'form', values: { rating: '4', flow_token: 't' } },
  },
  {
    says: 'a reaction',
    type: 'reaction',
    body: { reaction: { message_id: 'w', emoji: '👍' } },
    content: { type: 'reaction', messageId: 'w', emoji: '👍' },
  },
  {
    says: 'a reaction taken back',
    type: 'reaction',
    body: { reaction: { message_id: 'w' } },
    content: { type: 'reaction', messageId: 'w', emoji: '' },
  },
  {
    says: 'an edited text',
    type: 'edit',
    body: { edit: { original_message_id: 'w', message: { type: 'text', text: { body: 'Sunday' } } } },
    content: { type: 'edit', messageId: 'w', text: 'Sunday' },
  },
  {
    says: 'an edited caption',
    type: 'edit',
    body: { edit: { original_message_id: 'w', message: { type: 'image', image: { caption: 'new' } } } },
    content: { type: 'edit', messageId: 'w', text: 'new' },
  },
  {
    says: 'a message taken back',
    type: 'revoke',
    body: { revoke: { original_message_id: 'w' } },
    content: { type: 'revoke', messageId: 'w' },
  },
  {
    says: 'what Meta cannot pass on',
    type: 'unsupported',
    body: { unsupported: { type: 'poll_creation' } },
    content: unsupported('poll_creation'),
  },
  { says: 'the same of old', type: 'unsupported', body: { errors: [{ code: 131051 }] }, content: unsupported('unsupported') },
  { says: 'an order', type: 'order', body: { order: { product_items: [] } }, content: unsupported('order') },
  { says: 'a type of tomorrow', type: 'hologram', body: { hologram: {} }, content: unsupported('hologram') },
  { says: 'a type that is the name of a method', type: 'constructor', body: {}, content: unsupported('constructor') },
  { says: 'a press without a body', type: 'interactive', body: { interactive: undefined }, content: unsupported('interactive') },
  { says: 'a press of tomorrow', type: 'interactive', body: interactive('carousel_reply', {}), content: unsupported('carousel_reply') },
  {
    says: 'a form that is no JSON',
    type: 'interactive',
    body: interactive('nfm_reply', { response_json: '{"a":' }),
    content: unsupported('nfm_reply'),
  },
  {
    says: 'a form that is no object',
    type: 'interactive',
    body: interactive('nfm_reply', { response_json: '"x"' }),
    content: unsupported('nfm_reply'),
  },
  { says: 'a form that is nothing', type: 'interactive', body: interactive('nfm_reply', {}), content: unsupported('nfm_reply') },
  {
    says: 'a form nested beyond reason',
    type: 'interactive',
    body: interactive('nfm_reply', { response_json: `{"a":${'['.repeat(50)}${']'.repeat(50)}}` }),
    content: unsupported('nfm_reply'),
  },
  {
    says: 'a form nested beyond the stack',
    type: 'interactive',
    body: interactive('nfm_reply', { response_json: `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}` }),
    content: unsupported('nfm_reply'),
  },
];

describe('what a customer sends', () => {
  for (const { says, type, body, content } of rows)
    it(`is read: ${says}`, () => {
      const found = parsedMessage(type, body);
      expect(found.messages.map((event) => event.content)).to.deep.equal([content]);
      expect(found.unknown).to.deep.equal([]);
    });

  it('carries its id, its time and what it quotes', () => {
    const [event] = parsedMessage('text', { text: { body: 'this one' } }, { context: { from: '912049001234', id: 'wamid.OUT7' } }).messages;
    expect(event).to.include({ kind: 'message', messageId: 'wamid.IN1', sentAt: '2026-09-21T14:13:21.000Z', quoted: 'wamid.OUT7' });
  });

  it('quotes nothing when it was only forwarded, or its context makes no sense', () => {
    for (const context of [{ forwarded: true }, { frequently_forwarded: true }, 'x', null, { id: 7 }])
      expect(parsedMessage('text', { text: { body: 'x' } }, { context }).messages[0]?.quoted, JSON.stringify(context)).to.equal(null);
  });

  it('may have its time as a number', () => {
    expect(parsedMessage('text', { text: { body: 'x' } }, { timestamp: 1790000001 }).messages[0]?.sentAt).to.equal(
      '2026-09-21T14:13:21.000Z',
    );
  });

  it('is answered as unsupported and noted when its body cannot be read', () => {
    for (const [type, body, at] of [
      ['text', { text: {} }, 'body'],
      ['image', { image: { mime_type: 'image/jpeg' } }, 'id'],
      ['location', { location: { latitude: 91, longitude: 0 } }, 'latitude'],
      ['contacts', { contacts: 'none' }, 'its top'],
      ['interactive', interactive('button_reply', { title: 'Yes' }), 'button_reply.id'],
      ['button', { button: {} }, 'text'],
    ] as const) {
      const found = parsedMessage(type, body);
      expect(found.messages.map((event) => event.content)).to.deep.equal([unsupported(type)]);
      expect(found.unknown).to.deep.equal([`message ${type}: malformed at ${at}`]);
    }
  });

  it('is only noted when nothing was said', () => {
    for (const [type, body, note] of [
      ['system', { system: { type: 'user_changed_number', wa_id: '1' } }, 'message system user_changed_number'],
      ['system', { system: { type: 'customer_identity_changed' } }, 'message system customer_identity_changed'],
      ['request_welcome', {}, 'message request_welcome'],
      ['interactive', interactive('call_permission_reply', { response: 'accept' }), 'message interactive call_permission_reply'],
      ['reaction', { reaction: { messsage_id: 'w' } }, 'message reaction: malformed at message_id'],
      ['revoke', { revoke: {} }, 'message revoke: malformed at original_message_id'],
    ] as const) {
      const found = parsedMessage(type, body);
      expect(found.messages, note).to.deep.equal([]);
      expect(found.unknown).to.deep.equal([note]);
    }
  });

  it('is not answered in a group: the answer would go to the person', () => {
    const found = parsedMessage('text', { text: { body: 'x' } }, { group_id: 'g1' });
    expect(found.messages).to.deep.equal([]);
    expect(found.unknown).to.deep.equal(['message text in a group']);
  });

  it('is noted when it has neither id nor time', () => {
    expect(parsedMessage('text', {}, { id: '' }).unknown).to.deep.equal(['message text: malformed at id']);
    for (const timestamp of [undefined, 'soon', '0', -1, 1e15])
      expect(parsedMessage('text', {}, { timestamp }).unknown).to.deep.equal(['message text: malformed at timestamp']);
  });

  it('comes out well-formed, whatever halves of characters went in', () => {
    const [event] = parsedMessage('text', { text: { body: 'a\ud83d' } }).messages;
    expect(event?.content).to.deep.equal({ type: 'text', text: 'a\ufffd' });
  });

  it('never breaks the reader, whatever its body', () => {
    const types = [
      'text',
      'image',
      'location',
      'contacts',
      'interactive',
      'button',
      'reaction',
      'edit',
      'revoke',
      'system',
      'unsupported',
      'x',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (type, body) => {
        const found = parsedMessage(type, { [type]: body });
        expect(found.messages.length + found.unknown.length).to.be.at.least(1);
      }),
    );
  });
});
