import type { Chat } from '@samvad/testing';
import { expect } from 'chai';
import { Garage } from './garage.ts';

const release = (values: Readonly<Record<string, unknown>> = {}, note: string | null = null, flow: string | null = null) =>
  ({ is: 'release', values: { ...values }, note, flow }) as const;

describe('a conversation that a person has', () => {
  let garage: Garage;
  let chat: Chat;
  const takeover = { is: 'takeover' } as const;
  const says = (text: string) => ({ is: 'message', text }) as const;
  const owner = async () => (await chat.state()).owner;
  beforeEach(async () => {
    garage = new Garage();
    chat = await garage.talk();
  });
  afterEach(() => chat.stop());

  it('hears the person and not the bot, and the bot again after release', async () => {
    await chat.user('book a wash').asks('service');
    await chat.operator(takeover).silent();
    expect(await owner()).to.equal('human');
    await chat.user('hello, who is there?').silent();
    await chat.operator(says('Meera here. How can I help?')).says('Meera here. How can I help?').messages(1);
    await chat.user('thanks').silent();
    await chat.operator(release()).says('Meera has given our talk back to me').asks('service');
    expect(await owner()).to.equal('bot');
    expect((await chat.task('hand-off')).status).to.equal('done');
    await chat.user('premium').asks('time');
  });

  it('takes what the person decided into the slots, and asks whether all of it is right, together with what was written meanwhile', async () => {
    await chat.user('book a wash').asks('service');
    await chat.operator(takeover);
    await chat.user('premium wash please, if you can make it on sunday').silent();
    await chat
      .operator(release({ time: { time: 'sun', title: 'Sunday evening' } }, 'Sunday evening is yours.'))
      .says('Meera: Sunday evening is yours.')
      .confirms('Premium Wash', 'Sunday evening');
    expect((await chat.task('book')).slots['time']?.source).to.deep.equal({ messageId: null, by: 'operator', quote: '' });
    expect(garage.booked).to.deep.equal([]);
    await chat.user('yes').says('Booked: B-1');
    expect(garage.booked).to.deep.equal(['premium sun']);
  });

  it('asks for a yes to what was agreed before it asks for what is missing', async () => {
    await chat.user('book a wash').asks('service');
    await chat.operator(takeover);
    await chat
      .operator(release({ service: { service: 'basic', title: 'Basic Wash' } }, 'A free basic wash is approved.'))
      .says('Meera: A free basic wash is approved.')
      .says('service: Basic Wash')
      .asks('known');
    await chat.press('Yes').asks('time');
    expect((await chat.task('book')).slots['service']).to.deep.include({ status: 'confirmed' });
    await chat.press('Saturday morning').confirms('Basic Wash');
  });

  it('changes what was not agreed after all', async () => {
    await chat.user('book a wash').asks('service');
    await chat.operator(takeover);
    await chat.operator(release({ service: { service: 'basic', title: 'Basic Wash' } })).asks('known');
    await chat.press('service').asks('service');
    await chat.user('premium').asks('time');
  });

  it('does not take from the person what there is not', async () => {
    await chat.user('book a wash').asks('service');
    await chat.user('premium').asks('time');
    await chat.operator(takeover);
    await chat
      .operator(release({ time: { time: 'mon', title: 'Monday noon' } }))
      .says('Monday noon is not possible')
      .asks('time');
    await chat.operator(takeover);
    await chat.operator(release({ colour: 'red', time: 5 })).asks('time');
    const { items } = await chat.bot.reads.turns((await chat.bot.reads.conversation('chat:test:919811122233'))?.id ?? '', { limit: 1 });
    expect(items[0]?.understanding.rejected.map((each) => (each as { reason: string }).reason)).to.deep.equal([
      'no open task has a slot colour',
      'what was decided does not fit garage-time',
    ]);
  });

  it('begins what the person has approved where nothing was open', async () => {
    await chat.user('hello');
    await chat.operator(takeover);
    await chat.operator(release({ service: { service: 'premium', title: 'Premium Wash' } }, 'A free re-wash.', 'book')).asks('known');
    await chat.press('Yes').asks('time');
  });

  it('carries out nothing that was said to the person: no yes, no press, no cancel', async () => {
    await chat.user('book a wash');
    await chat.user('premium');
    await chat.press('Sunday evening').asks('confirm');
    await chat.operator(takeover);
    await chat.press(/Yes/).silent();
    await chat.user('yes').silent();
    await chat.user('cancel').silent();
    await chat.operator(release()).confirms('Premium Wash', 'Sunday evening');
    expect(garage.booked).to.deep.equal([]);
    await chat.user('yes').says('Booked: B-1');
  });

  it('takes a value that was pressed meanwhile as something said: it is in the summary that wants a yes', async () => {
    await chat.user('book a wash');
    await chat.user('premium');
    await chat.press('Sunday evening').asks('confirm');
    await chat.operator(takeover);
    await chat.pressOld('Saturday morning').silent();
    await chat.operator(release()).confirms('Premium Wash', 'Saturday morning');
    expect(garage.booked).to.deep.equal([]);
  });

  it('answers after release what nobody has answered, and not what the person has', async () => {
    await chat.operator(takeover).then(
      () => expect.fail('there is no conversation yet'),
      () => undefined,
    );
    await chat.user('hello');
    await chat.operator(takeover);
    await chat.user('I want to book a wash').silent();
    await chat.operator(says('No wash this week, sorry.'));
    await chat
      .operator(release())
      .asks(null)
      .never(/Which wash/);
    await chat.operator(takeover);
    await chat.user('then please book a wash').silent();
    await chat.operator(release()).asks('service');
  });

  it('tells what became of a run when it has the conversation back', async () => {
    const { promise, resolve: booked } = Promise.withResolvers<void>();
    garage.whenBooked = () => promise;
    await chat.user('book a wash');
    await chat.user('premium');
    await chat.press('Sunday evening').asks('confirm');
    const yes = chat.user('yes');
    const taken = chat.bot.operator('chat:test:919811122233', { operator: 'Meera', act: takeover });
    await taken;
    booked();
    await yes;
    expect(await owner()).to.equal('human');
    expect((await chat.task('book')).status).to.equal('done');
    await chat.operator(release()).says('Booked: B-1');
  });

  it('calls a person again for what a run left to one meanwhile', async () => {
    const { promise, resolve: torn } = Promise.withResolvers<void>();
    garage.whenBooked = () => promise.then(() => Promise.reject(new Error('the book is torn')));
    await chat.user('book a wash');
    await chat.user('premium');
    await chat.press('Sunday evening').asks('confirm');
    const yes = chat.user('yes');
    await chat.bot.operator('chat:test:919811122233', { operator: 'Meera', act: takeover });
    torn();
    await yes;
    await chat.operator(release()).says('A person of our team takes it from here').says('by 10:15');
    expect(await owner()).to.equal('waiting');
  });

  it('does each request once', async () => {
    await chat.user('hello');
    await chat.operator(says('I am Meera.'), { id: 'r1' }).messages(1);
    await chat.operator(says('I am Meera.'), { id: 'r1' }).silent();
    expect(await owner()).to.equal('human');
    const epoch = (await chat.state()).ownerEpoch;
    await chat.operator(takeover).silent();
    expect((await chat.state()).ownerEpoch).to.equal(epoch);
  });

  it('drops what the bot had decided and not sent before the takeover, and never what the person wrote', async () => {
    const later = { is: 'later', afterMs: 60_000, fault: new Error('busy') } as const;
    chat.channel.fate = () => later;
    await chat.user('book a wash').silent();
    await chat.operator(takeover);
    await chat.operator(says('Meera here.'));
    await chat.operator(release());
    chat.channel.fate = () => undefined;
    const { heard } = await chat.passes('2m');
    expect(heard.map(({ text }) => text.split('\n')[0])).to.deep.equal([
      'Meera here.',
      'Meera has given our talk back to me, and I go on with you here.',
    ]);
  });

  it('falls silent when a person writes on the app of the channel itself', async () => {
    await chat.user('book a wash').asks('service');
    const echo = { address: chat.address, messageId: 'echo-1', text: 'Meera here, one moment.' };
    await chat.bot.webhook('chat', Buffer.from(JSON.stringify({ echoes: [echo, echo] })), {});
    await chat.user('premium').silent();
    expect(await owner()).to.equal('human');
    await chat.operator(release()).says('From your talk with our team I have noted').asks('known');
  });

  it('shows no ticks and no typing while nobody reads', async () => {
    const seen: string[] = [];
    chat.channel.seen = async (_address, messageId) => {
      seen.push(messageId);
    };
    await chat.user('hello');
    await chat.operator(takeover);
    await chat.user('are you there?').silent();
    expect(seen).to.deep.equal(['in-1']);
  });

  it('takes the words of an edited message, and none of a deleted one', async () => {
    await chat.user('book a wash').asks('service');
    await chat.operator(takeover);
    await chat.user('premium wash please').silent();
    await chat.does({ type: 'edit', messageId: 'in-2', text: 'basic wash please' }).silent();
    await chat.user('on sunday').silent();
    await chat.does({ type: 'revoke', messageId: 'in-4' }).silent();
    await chat
      .operator(release())
      .says('Basic Wash')
      .never(/Sunday evening\?/)
      .asks('known');
    expect((await chat.task('book')).slots['time']).to.equal(undefined);
  });

  it('speaks Hindi when it is given back', async () => {
    await chat.user('गाड़ी धुलवानी है').asks('service');
    await chat.operator(takeover);
    await chat.operator(release()).says('Meera ने बातचीत मुझे वापस सौंप दी है').asks('service');
  });

  it('keeps sign-in names of the people to itself', async () => {
    await chat.user('hello');
    await chat.operator(takeover, { operator: 'meera.k@garage.example' });
    await chat.operator(release(), { operator: 'meera.k@garage.example' }).says('Our team').never(/@/);
    await chat.operator(takeover, { operator: 'operator' });
    await chat.operator(release(), { operator: 'operator' }).says('Our team');
  });
});
