import { PhoneRefusal } from '@samvad/emulators';
import { expect } from 'chai';
import { ASHA, idIn, post, type Stage, stage, text } from './stage.ts';

const offer = text('', {
  text: undefined,
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: 'Which one?' },
    action: {
      buttons: [
        { type: 'reply', reply: { id: 'b1', title: 'Basic Wash' } },
        { type: 'reply', reply: { id: 'b2', title: 'Premium Wash' } },
      ],
    },
  },
});
const list = text('', {
  text: undefined,
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'When?' },
    action: { button: 'Times', sections: [{ rows: [{ id: 'r1', title: 'Saturday', description: '10 to 12' }] }] },
  },
});

describe('a customer', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage();
    await at.emulator.customer(ASHA).says('hello').acknowledged;
    await at.bot.next();
  });
  afterEach(() => at.close());
  const customer = () => at.emulator.customer(ASHA);
  const message = async (): Promise<Record<string, unknown>> => {
    const values = (await at.bot.next()).values;
    return values[0]?.messages?.[0] ?? (await message());
  };

  it('presses a button by its title or id; the bot gets the id and what was pressed on', async () => {
    const wamid = idIn(await post(at.emulator, offer));
    for (const option of ['Premium Wash', 'b2']) {
      customer().presses(option);
      expect(await message()).to.deep.include({
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'b2', title: 'Premium Wash' } },
        context: { from: '912049001234', id: wamid },
      });
    }
  });

  it('presses a row of a list, and a quick reply of a template', async () => {
    await post(at.emulator, list);
    customer().presses('Saturday');
    expect((await message())['interactive']).to.deep.equal({
      type: 'list_reply',
      list_reply: { id: 'r1', title: 'Saturday', description: '10 to 12' },
    });
    const quickReply = { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'STOP' }] };
    await post(
      at.emulator,
      text('', { text: undefined, type: 'template', template: { name: 't', language: { code: 'en' }, components: [quickReply] } }),
    );
    customer().presses('STOP');
    expect(await message()).to.deep.include({ type: 'button', button: { payload: 'STOP', text: 'STOP' } });
  });

  it('presses also on an older message, but nothing that was not offered', async () => {
    const first = idIn(await post(at.emulator, offer));
    await post(at.emulator, offer);
    customer().presses('b1', first);
    expect((await message())['context']).to.deep.include({ id: first });
    expect(() => customer().presses('Ceramic Coating')).to.throw(PhoneRefusal, 'no message offers “Ceramic Coating”');
    expect(() => customer().presses('b9', first)).to.throw(PhoneRefusal, 'that message offers “Basic Wash”, “Premium Wash”, not “b9”');
    expect(() => at.emulator.customer('919822000002').presses('b1', first)).to.throw(PhoneRefusal);
  });

  it('answers a request for a place with one', async () => {
    const request = { type: 'location_request_message', body: { text: 'Where?' }, action: { name: 'send_location' } };
    const wamid = idIn(await post(at.emulator, text('', { text: undefined, type: 'interactive', interactive: request })));
    customer().sendsLocation({ latitude: 18.559, longitude: 73.786, name: 'Home' });
    expect(await message()).to.deep.include({
      type: 'location',
      location: { latitude: 18.559, longitude: 73.786, name: 'Home' },
      context: { from: '912049001234', id: wamid },
    });
  });

  it('sends files in the kind of message they belong in', async () => {
    const bytes = Buffer.from('bytes');
    for (const [mime, type, body] of [
      ['image/jpeg', 'image', { caption: 'look' }],
      ['application/pdf', 'document', { filename: 'document', caption: 'look' }],
      ['audio/ogg; codecs=opus', 'audio', { voice: true }],
      ['video/mp4', 'video', { caption: 'look' }],
    ] as const) {
      customer().sendsFile({ bytes, mime, caption: 'look' });
      const sent = await message();
      expect(sent['type']).to.equal(type);
      expect(sent[type]).to.deep.include({ mime_type: mime, ...body });
    }
    customer().sendsFile({ bytes, mime: 'image/webp', kind: 'sticker' });
    expect((await message())['sticker']).to.include({ animated: false });
    expect(() => customer().sendsFile({ bytes: Buffer.alloc(0), mime: 'image/png' })).to.throw(PhoneRefusal, 'empty');
  });

  it('shares a contact, reacts, and sends what the API cannot pass on', async () => {
    const wamid = idIn(await post(at.emulator, text('hi')));
    customer().sharesContact('Ravi Driver', '+91 98220 00000');
    expect((await message())['contacts']).to.deep.equal([
      {
        name: { formatted_name: 'Ravi Driver', first_name: 'Ravi' },
        phones: [{ phone: '+91 98220 00000', type: 'CELL', wa_id: '919822000000' }],
      },
    ]);
    customer().reacts(wamid, '👍');
    expect((await message())['reaction']).to.deep.equal({ message_id: wamid, emoji: '👍' });
    customer().reacts(wamid, '');
    expect((await message())['reaction']).to.deep.equal({ message_id: wamid });
    customer().sendsUnsupported('poll_creation');
    expect(await message()).to.deep.include({ type: 'unsupported', unsupported: { type: 'poll_creation' } });
  });

  it('edits and takes back an own message, and only an own one', async () => {
    const { wamid } = customer().says('Saturday');
    await message();
    customer().edits(wamid, 'Sunday');
    expect((await message())['edit']).to.deep.equal({ original_message_id: wamid, message: { type: 'text', text: { body: 'Sunday' } } });
    customer().revokes(wamid);
    expect((await message())['revoke']).to.deep.equal({ original_message_id: wamid });
    const theirs = idIn(await post(at.emulator, text('hi')));
    expect(() => customer().revokes(theirs)).to.throw(PhoneRefusal, 'only own messages can be changed');
    expect(() => customer().edits('wamid.none', 'x')).to.throw(PhoneRefusal, 'no such message');
  });

  it('hears what the business says, in order and each thing once', async () => {
    const asha = customer();
    const first = asha.hears();
    await post(at.emulator, text('one'));
    await post(at.emulator, text('two'));
    expect([(await first).shown.text, (await asha.hears()).shown.text]).to.deep.equal(['one', 'two']);
    const silence = await asha.hears(10).catch((error: unknown) => error);
    expect(silence).to.be.instanceOf(PhoneRefusal);
  });

  it('has a number and a name; a stranger is added', () => {
    const { profile } = at.emulator.customer('447700900001', { profileName: ' Ravi ' });
    expect(profile).to.deep.include({ waId: '447700900001', profileName: 'Ravi', phoneHidden: false });
    expect(at.emulator.customer('447700900001').profile).to.deep.equal(profile);
    expect(() => at.emulator.customer('12')).to.throw(PhoneRefusal, '7 to 15 digits');
  });
});
