import type { WhatsAppEmulator } from '@samvad/emulators';
import { startWhatsAppEmulator } from '@samvad/emulators';
import { expect } from 'chai';
import { ASHA, NUMBER, post, TOKEN, text } from './stage.ts';

const x = (length: number): string => 'x'.repeat(length);
const buttons = (list: readonly object[], more: object = {}): object => ({
  type: 'interactive',
  interactive: { type: 'button', body: { text: 'Which?' }, action: { buttons: list }, ...more },
});
const button = (id: string, title: string): object => ({ type: 'reply', reply: { id, title } });
const list = (sections: readonly object[], more: object = {}): object => ({
  type: 'interactive',
  interactive: { type: 'list', body: { text: 'Which?' }, action: { button: 'Choose', sections }, ...more },
});
const rows = (count: number, more: object = {}): object[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, title: `Row ${index}`, ...more }));
const link = 'https://example.com/a.jpg';
const media = (type: string, part: object): object => ({ type, [type]: part });
const cta = (parameters: object): object => ({
  type: 'interactive',
  interactive: { type: 'cta_url', body: { text: 'Pay here' }, action: { name: 'cta_url', parameters } },
});
const template = (parameters: readonly object[], name = 'booking_update'): object => ({
  type: 'template',
  template: { name, language: { code: 'en' }, components: [{ type: 'body', parameters }] },
});

type Row = readonly [says: string, body: object, refusal?: readonly [code: number, details: RegExp]];

const table: readonly Row[] = [
  ['a text of 4096', { text: { body: x(4096) } }],
  ['a text of 4097', { text: { body: x(4097) } }, [100, /text\.body.*4097.*4096/]],
  ['a text of nothing', { text: { body: ' ' } }, [100, /text\.body must not be empty/]],
  ['a text without a body', { text: {} }, [131008, /text\.body is required/]],
  ['a text that is a number', { text: { body: 7 } }, [100, /text\.body must be a string/]],
  ['characters beyond the first plane, counted as two', { text: { body: '😀'.repeat(2049) } }, [100, /4098/]],
  ['a type nobody knows', { type: 'hologram' }, [131051, /hologram/]],
  ['a type that is the name of a method', { type: 'toString' }, [131051, /toString/]],
  ['a reference of 512', { biz_opaque_callback_data: x(512), text: { body: 'x' } }],
  ['a reference of 513', { biz_opaque_callback_data: x(513), text: { body: 'x' } }, [131009, /biz_opaque_callback_data/]],
  ['a group', { recipient_type: 'group', text: { body: 'x' } }, [100, /recipient_type/]],
  ['a quotation without an id', { context: {}, text: { body: 'x' } }, [131008, /context\.message_id/]],

  ['three buttons', buttons([button('a', x(20)), button('b', 'B'), button(x(256), 'C')])],
  [
    'four buttons',
    buttons([1, 2, 3, 4].map((index) => button(`b${index}`, `B${index}`))),
    [131009, /buttons must have 1 to 3 entries, it has 4/],
  ],
  ['no button', buttons([]), [131009, /1 to 3/]],
  ['a button title of 21', buttons([button('a', x(21))]), [131009, /reply\.title.*21.*20/]],
  ['a button id of 257', buttons([button(x(257), 'A')]), [131009, /reply\.id.*257.*256/]],
  ['a button id with a space at its edge', buttons([button('a ', 'A')]), [131009, /space/]],
  ['equal button ids', buttons([button('a', 'A'), button('a', 'B')]), [131009, /reply\.id must be unique/]],
  ['equal button titles', buttons([button('a', 'A'), button('b', 'A')]), [131009, /reply\.title must be unique/]],
  ['a button of another type', buttons([{ type: 'url', url: link }]), [100, /must be reply/]],
  ['a body of 1024', buttons([button('a', 'A')], { body: { text: x(1024) } })],
  ['a body of 1025', buttons([button('a', 'A')], { body: { text: x(1025) } }), [131009, /body\.text.*1025.*1024/]],
  ['no body', buttons([button('a', 'A')], { body: undefined }), [131008, /interactive\.body is required/]],
  ['a footer of 60', buttons([button('a', 'A')], { footer: { text: x(60) } })],
  ['a footer of 61', buttons([button('a', 'A')], { footer: { text: x(61) } }), [131009, /footer\.text.*61.*60/]],
  ['a header of 60', buttons([button('a', 'A')], { header: { type: 'text', text: x(60) } })],
  ['a header of 61', buttons([button('a', 'A')], { header: { type: 'text', text: x(61) } }), [131009, /header\.text.*61.*60/]],
  ['a header image', buttons([button('a', 'A')], { header: { type: 'image', image: { link } } })],
  ['a header of another kind', buttons([button('a', 'A')], { header: { type: 'audio' } }), [100, /header\.type/]],

  ['ten rows', list([{ rows: rows(10, { description: x(72) }) }])],
  [
    'ten rows in two sections',
    list([
      { title: x(24), rows: rows(5) },
      { title: 'B', rows: rows(5).map((row, index) => ({ ...row, id: `s${index}` })) },
    ]),
  ],
  ['eleven rows', list([{ rows: rows(11) }]), [131009, /1 to 10 entries, it has 11/]],
  [
    'eleven rows in two sections',
    list([
      { title: 'A', rows: rows(6) },
      { title: 'B', rows: rows(5) },
    ]),
    [131009, /11 rows in total/],
  ],
  ['eleven sections', list(Array.from({ length: 11 }, () => ({ title: 'A', rows: rows(1) }))), [131009, /sections must have 1 to 10/]],
  ['a section without rows', list([{ rows: [] }]), [131009, /rows must have 1 to 10/]],
  [
    'two sections, one without a title',
    list([{ title: 'A', rows: rows(1) }, { rows: rows(1) }]),
    [131008, /sections\[1\]\.title is required/],
  ],
  ['a section title of 25', list([{ title: x(25), rows: rows(1) }]), [131009, /title.*25.*24/]],
  ['a row title of 25', list([{ rows: rows(1, { title: x(25) }) }]), [131009, /title.*25.*24/]],
  ['a row id of 201', list([{ rows: rows(1, { id: x(201) }) }]), [131009, /id.*201.*200/]],
  ['a row description of 73', list([{ rows: rows(1, { description: x(73) }) }]), [131009, /description.*73.*72/]],
  ['equal row ids', list([{ rows: rows(2, { id: 'same' }) }]), [131009, /row ids must be unique/]],
  [
    'an opening word of 21',
    list([{ rows: rows(1) }], { action: { button: x(21), sections: [{ rows: rows(1) }] } }),
    [131009, /button.*21.*20/],
  ],
  [
    'a list with a header image',
    list([{ rows: rows(1) }], { header: { type: 'image', image: { link } } }),
    [100, /must be text in a list/],
  ],
  ['a list body of 1025', list([{ rows: rows(1) }], { body: { text: x(1025) } }), [131009, /1025/]],

  ['a link', cta({ display_text: x(20), url: 'https://pay.example/x' })],
  ['a link with a long name', cta({ display_text: x(21), url: 'https://pay.example/x' }), [131009, /display_text.*21.*20/]],
  ['a link that is none', cta({ display_text: 'Pay', url: 'javascript:alert(1)' }), [131009, /http/]],
  [
    'a request for a place',
    { type: 'interactive', interactive: { type: 'location_request_message', body: { text: 'Where?' }, action: { name: 'send_location' } } },
  ],
  [
    'a request for a place with a footer',
    {
      type: 'interactive',
      interactive: { type: 'location_request_message', body: { text: 'Where?' }, action: { name: 'send_location' }, footer: { text: 'x' } },
    },
    [100, /no header and no footer/],
  ],
  [
    'an interactive message of another kind',
    { type: 'interactive', interactive: { type: 'carousel', body: { text: 'x' } } },
    [100, /carousel/],
  ],

  ['an image by its address', media('image', { link, caption: x(1024) })],
  ['a caption of 1025', media('image', { link, caption: x(1025) }), [131009, /caption.*1025.*1024/]],
  ['an image by id and address', media('image', { link, id: '1' }), [100, /exactly one of id and link/]],
  ['an image by neither', media('image', {}), [100, /exactly one of id and link/]],
  ['an image nobody uploaded', media('image', { id: '1' }), [100, /not a valid .* media/]],
  ['an image from a folder', media('image', { link: 'file:///etc/passwd' }), [100, /http/]],
  ['a voice note with a caption', media('audio', { link, caption: 'x' }), [100, /caption/]],
  ['a sticker with a caption', media('sticker', { link, caption: 'x' }), [100, /caption/]],
  ['a document with a name', media('document', { link, filename: 'invoice.pdf' })],

  ['a place', media('location', { latitude: 18.5, longitude: '73.8', name: 'Garage' })],
  ['a place off the earth', media('location', { latitude: 91, longitude: 0 }), [100, /latitude/]],
  ['a place without a longitude', media('location', { latitude: 1 }), [131008, /longitude is required/]],
  ['a contact', { type: 'contacts', contacts: [{ name: { formatted_name: 'A B', first_name: 'A' } }] }],
  ['a contact with one name only', { type: 'contacts', contacts: [{ name: { formatted_name: 'A B' } }] }, [100, /one more part/]],
  [
    'six contacts',
    { type: 'contacts', contacts: Array.from({ length: 6 }, () => ({ name: { formatted_name: 'A', first_name: 'A' } })) },
    [131009, /1 to 5/],
  ],
  ['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } }],
  ['a reaction taken back', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '' } }],
  ['a reaction in words', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: 'nice' } }, [131009, /one emoji/]],
  [
    'a reaction that quotes',
    { type: 'reaction', reaction: { message_id: 'w', emoji: '👍' }, context: { message_id: 'w' } },
    [100, /context/],
  ],

  ['a template', template([{ type: 'text', text: 'Saturday, 10 am' }])],
  ['a template value with a line break', template([{ type: 'text', text: 'a\nb' }]), [132018, /new-line/]],
  ['a template value with five spaces', template([{ type: 'text', text: 'a     b' }]), [132018, /4 consecutive spaces/]],
  ['a template value of nothing', template([{ type: 'text', text: '' }]), [132018, /must not be empty/]],
  ['a template without a name', template([], ''), [131009, /template\.name/]],
  ['a template without a language', { type: 'template', template: { name: 'x' } }, [131008, /template\.language is required/]],
];

describe('a send, checked like Meta checks it', () => {
  let emulator: WhatsAppEmulator;
  before(async () => {
    emulator = await startWhatsAppEmulator({ phoneNumberId: NUMBER, accessToken: TOKEN, now: () => 0 });
  });
  after(() => emulator.close());

  for (const [says, body, refusal] of table)
    it(`${refusal ? 'refuses' : 'takes'} ${says}`, async () => {
      // A bucket of its own for every send.
      const customer = emulator.customer(`91${String(table.findIndex(([other]) => other === says)).padStart(9, '9')}`);
      customer.says('hello');
      const answer = await post(emulator, { ...text(''), text: undefined, type: undefined, to: `+${customer.profile.waId}`, ...body });
      if (refusal) {
        expect(answer.body.error?.code).to.equal(refusal[0]);
        expect(answer.body.error?.error_data.details).to.match(refusal[1]);
        expect(answer.status).to.equal(400);
        expect(customer.received()).to.deep.equal([]);
      } else {
        expect(answer.body.error).to.equal(undefined);
        expect(customer.received().map(({ wamid }) => wamid)).to.deep.equal([answer.body.messages?.[0]?.id]);
      }
    });

  it('refuses with Meta’s body: message, type, code, details and a trace', async () => {
    const { body } = await post(emulator, text(x(4097)));
    expect(body.error).to.deep.include({
      message: '(#100) Invalid parameter',
      type: 'OAuthException',
      code: 100,
      error_data: { messaging_product: 'whatsapp', details: 'text.body: its length 4097 is over the limit of 4096' },
    });
    expect(body.error?.fbtrace_id).to.match(/^A[\w-]{20,}$/);
  });

  it('refuses what is not a message at all', async () => {
    for (const [body, code] of [
      ['{', 100],
      ['[]', 100],
      [{ to: `+${ASHA}` }, 100],
      [{ messaging_product: 'sms', to: `+${ASHA}` }, 100],
      [{ messaging_product: 'whatsapp', text: { body: 'x' } }, 131008],
      [text('x', { to: 'asha' }), 100],
      [text('x', { to: '12' }), 100],
      [text('x', { to: {} }), 100],
      [text(x(2_000_000)), 100],
    ] as const)
      expect((await post(emulator, body)).body.error?.code, JSON.stringify(body).slice(0, 60)).to.equal(code);
  });
});
