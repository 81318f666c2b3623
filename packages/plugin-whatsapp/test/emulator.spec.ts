import { startWhatsAppEmulator, type WhatsAppEmulator } from '@samvad/emulators';
import type { Address, OutboundContent, ParsedWebhook, SendResult } from '@samvad/framework';
import { type WhatsAppChannel, whatsapp } from '@samvad/plugin-whatsapp';
import { expect } from 'chai';
import { codeOf, rejectionOf } from './faults.ts';
import { startReceiver, type Receiver } from './webhook-receiver.ts';

const ASHA = '919822000001';
const never = new AbortController().signal;

/** The channel and the emulator, each of which was written from the documentation alone, over HTTP. */
describe('the channel on the emulator', () => {
  let emulator: WhatsAppEmulator;
  let channel: WhatsAppChannel;
  let receiver: Receiver;

  beforeEach(async () => {
    emulator = await startWhatsAppEmulator({ receipts: { sentMs: 0, deliveredMs: 0 } });
    const { env } = emulator;
    channel = whatsapp({
      phoneNumberId: env.WHATSAPP_PHONE_NUMBER_ID,
      accessToken: env.WHATSAPP_ACCESS_TOKEN,
      appSecrets: ['the next secret', env.WHATSAPP_APP_SECRET],
      verifyToken: env.WHATSAPP_VERIFY_TOKEN,
      graphUrl: env.WHATSAPP_GRAPH_URL,
      timeoutMs: 200,
    });
    receiver = await startReceiver(channel);
    emulator.setWebhook(receiver.url);
  });
  afterEach(async () => {
    await emulator.close();
    await receiver.close();
  });

  const address = (kind: Address['kind'] = 'phone', id = ASHA): Address => ({
    channel: 'whatsapp',
    account: emulator.env.WHATSAPP_PHONE_NUMBER_ID,
    kind,
    id,
  });
  const send = (content: OutboundContent, to = address(), reference = 'att_1'): Promise<SendResult> =>
    channel.send({ address: to, content, reference, answers: null }, never);
  const messages = async (): Promise<ParsedWebhook['messages']> =>
    (await receiver.next(({ messages: found }) => found.length > 0)).messages;
  const opened = async () => {
    const customer = emulator.customer(ASHA);
    await customer.says('नमस्ते, http://x/y').acknowledged;
    await messages();
    return customer;
  };

  it('verifies its webhook', async () => {
    expect(await emulator.verifyWebhook()).to.deep.equal({ is: 'verified' });
  });

  it('reads what a customer says, with who they are', async () => {
    emulator.customer(ASHA).says('नमस्ते, http://x/y');
    const [message] = await messages();
    expect(message).to.deep.include({
      content: { type: 'text', text: 'नमस्ते, http://x/y' },
      address: address(),
      phone: `+${ASHA}`,
      profileName: 'Asha K',
    });
    const hidden = emulator.customer('919822000009', { profileName: 'Hidden', phoneHidden: true });
    hidden.says('hello');
    const [other] = await messages();
    expect(other).to.deep.include({ address: address('user', hidden.profile.userId), phone: null, profileName: 'Hidden' });
  });

  it('reads everything else a customer can do', async () => {
    const customer = await opened();
    const { wamid } = customer.says('Saturday');
    await messages();
    const said = async (): Promise<unknown> => (await messages())[0]?.content;
    customer.sendsLocation({ latitude: 18.559, longitude: 73.786, name: 'Home' });
    expect(await said()).to.deep.equal({ type: 'location', latitude: 18.559, longitude: 73.786, name: 'Home' });
    customer.sharesContact('Ravi', '+91 98220 00000');
    expect(await said()).to.deep.equal({ type: 'contacts', phones: ['+919822000000'] });
    customer.reacts(wamid, '👍');
    expect(await said()).to.deep.equal({ type: 'reaction', messageId: wamid, emoji: '👍' });
    customer.edits(wamid, 'Sunday');
    expect(await said()).to.deep.equal({ type: 'edit', messageId: wamid, text: 'Sunday' });
    customer.revokes(wamid);
    expect(await said()).to.deep.equal({ type: 'revoke', messageId: wamid });
    customer.sendsUnsupported('poll_creation');
    expect(await said()).to.deep.equal({ type: 'unsupported', what: 'poll_creation' });
    expect(receiver.unknown).to.deep.equal([]);
  });

  it('says what it has to say, and gets back what is pressed', async () => {
    const customer = await opened();
    const choices = Array.from({ length: 5 }, (_, index) => ({ id: `v1.p1.${index}`, title: `Slot ${index}` }));
    for (const count of [3, 5]) {
      const result = await send({ type: 'choices', text: 'Which?', choices: choices.slice(0, count), open: 'Slots' });
      const [, option] = choices;
      customer.presses('Slot 1');
      const [pressed] = await messages();
      expect(pressed?.content).to.deep.equal({ type: 'choice', ...option });
      expect(pressed?.quoted).to.equal(result.is === 'sent' && result.messageId);
    }
    await send({ type: 'location-request', text: 'Where is the car?' });
    expect(emulator.sentTo(ASHA).map(({ shown }) => Object.keys(shown).filter((key) => key !== 'text')[0])).to.deep.equal([
      'buttons',
      'list',
      'asksLocation',
    ]);
  });

  it('writes to a customer whose number is hidden', async () => {
    const hidden = emulator.customer('919822000009', { profileName: 'Hidden', phoneHidden: true });
    hidden.says('hello');
    const [message] = await messages();
    const result = await send({ type: 'text', text: 'Hello' }, message?.address);
    expect(result.is).to.equal('sent');
    expect(hidden.received().map(({ shown }) => shown.text)).to.deep.equal(['Hello']);
  });

  it('hears how far a message got, by its id and by its reference', async () => {
    const customer = await opened();
    const result = await send({ type: 'text', text: 'Hello' }, address(), 'att_7');
    const found = [await receiver.next(isStatus), await receiver.next(isStatus)];
    customer.looks();
    found.push(await receiver.next(isStatus));
    const statuses = found.flatMap((webhook) => webhook.statuses);
    expect(statuses.map(({ rank }) => rank)).to.deep.equal(['sent', 'delivered', 'read']);
    for (const status of statuses) expect(status).to.include({ messageId: result.is === 'sent' && result.messageId, reference: 'att_7' });
  });

  it('learns by its reference that a send with a lost answer was made', async () => {
    await opened();
    for (const kind of ['hang', 'accept-reset'] as const) {
      emulator.faults.add({ kind });
      const result = await send({ type: 'text', text: 'Hello' }, address(), `att_${kind}`);
      expect(result.is === 'ambiguous' && codeOf(result.fault)).to.equal('CHANNEL.AMBIGUOUS');
      const proof = await receiver.next(({ statuses }) => statuses.some(({ reference }) => reference === `att_${kind}`));
      expect(proof.statuses[0]?.messageId).to.equal(emulator.sentTo(ASHA).at(-1)?.wamid);
    }
  });

  it('tells apart what was refused, what waits and what nobody knows', async () => {
    await opened();
    for (const [fault, is, code] of [
      [{ kind: 'status', code: 131047 }, 'refused', 'CHANNEL.WINDOW'],
      [{ kind: 'status', code: 131026 }, 'refused', 'CHANNEL.REFUSED'],
      [{ kind: 'status', code: 131056 }, 'later', 'CHANNEL.RATE'],
      [{ kind: 'status', code: 131016 }, 'later', 'CHANNEL.UNAVAILABLE'],
      [{ on: 'graph', kind: 'status', code: 190 }, 'later', 'CHANNEL.AUTH'],
      [{ kind: 'html' }, 'ambiguous', 'CHANNEL.AMBIGUOUS'],
      [{ kind: 'reset' }, 'ambiguous', 'CHANNEL.AMBIGUOUS'],
      [{ kind: 'timeout' }, 'ambiguous', 'CHANNEL.AMBIGUOUS'],
    ] as const) {
      emulator.faults.add(fault);
      const result = await send({ type: 'text', text: 'Hello' });
      expect(result.is, fault.kind).to.equal(is);
      expect(result.is !== 'sent' && codeOf(result.fault)).to.equal(code);
    }
    expect(emulator.sentTo(ASHA)).to.deep.equal([]);
  });

  it('is held to the window and the rates', async () => {
    const stranger = await send({ type: 'text', text: 'Hello' }, address('phone', '919822000099'));
    expect(stranger.is === 'refused' && codeOf(stranger.fault)).to.equal('CHANNEL.WINDOW');
    await opened();
    const ends = new Set<string>();
    for (let count = 0; count < 46; count += 1) ends.add((await send({ type: 'text', text: `${count}` })).is);
    expect([...ends]).to.deep.equal(['sent', 'later']);
  });

  it('hears that a message failed after it was taken', async () => {
    await opened();
    emulator.faults.add({ kind: 'failed', code: 131026 });
    expect((await send({ type: 'text', text: 'Hello' })).is).to.equal('sent');
    const { statuses } = await receiver.next(isStatus);
    expect(statuses[0]).to.include({ rank: 'failed', errorCode: '131026', errorText: 'Message undeliverable' });
  });

  it('shows that it has read and is writing', async () => {
    const events: string[] = [];
    emulator.listen(({ type, ...event }) => void events.push('status' in event ? `${type} ${event.status}` : type));
    emulator.customer(ASHA).says('hello');
    const [message] = await messages();
    await channel.seen(address(), message?.messageId ?? '', never);
    expect(events.slice(-2)).to.deep.equal(['status read', 'typing']);
    expect((await rejectionOf(channel.seen(address(), 'wamid.none', never))).code).to.equal('CHANNEL.REFUSED');
  });

  it('fetches a customer’s file', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 7]);
    emulator.customer(ASHA).sendsFile({ bytes, mime: 'image/jpeg', caption: 'proof' });
    const [message] = await messages();
    const content = message?.content;
    expect(content).to.deep.include({ type: 'media', kind: 'image', caption: 'proof' });
    if (content?.type !== 'media') throw new Error('no file came');
    expect(await channel.fetchMedia(content.file, never)).to.deep.equal(bytes);
    expect((await rejectionOf(channel.fetchMedia({ ...content.file, media: '1' }, never))).code).to.equal('MEDIA.FETCH');
  });

  it('reads bodies in which several webhooks are joined, doubled or overtaken', async () => {
    const customer = await opened();
    emulator.faults.add({ on: 'webhook', kind: 'batch' });
    customer.says('one');
    customer.says('two');
    expect((await messages()).map(({ content }) => content)).to.deep.equal([
      { type: 'text', text: 'one' },
      { type: 'text', text: 'two' },
    ]);
    emulator.faults.add({ on: 'webhook', kind: 'duplicate', ms: 0 });
    customer.says('twice');
    expect((await messages())[0]?.messageId).to.equal((await messages())[0]?.messageId);
  });

  it('knows whether Graph is there', async () => {
    expect(await channel.probe(never)).to.equal('up');
    for (const [code, state] of [
      [190, 'down'],
      [131016, 'degraded'],
    ] as const) {
      emulator.faults.add({ on: 'graph', kind: 'status', code });
      expect(await channel.probe(never)).to.equal(state);
    }
    await emulator.close();
    expect(await channel.probe(never)).to.equal('down');
  });
});

const isStatus = ({ statuses }: ParsedWebhook): boolean => statuses.length > 0;
