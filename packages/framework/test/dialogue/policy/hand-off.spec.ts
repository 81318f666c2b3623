import { bind } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakePeople, helpPlugin, withPeople } from '../../fixtures/people.ts';
import { FakeDesk, WashDesk, washOptions, washPlugin } from '../../fixtures/wash.ts';
import { feelingWords } from './feeling-words.ts';

const release = (values: Readonly<Record<string, unknown>> = {}, note: string | null = null, flow: string | null = null) =>
  ({ is: 'release', values: { ...values }, note, flow }) as const;
const takeover = { is: 'takeover' } as const;

describe('a person who is wanted', () => {
  let people: FakePeople;
  let chat: Chat;
  beforeEach(async () => {
    people = new FakePeople();
    chat = await converse([washPlugin(), helpPlugin()], {
      bindings: [bind(WashDesk, new FakeDesk()), withPeople(people)],
      understander: feelingWords,
    });
  });
  afterEach(() => chat.stop());

  const asked = async (): Promise<string | undefined> => (await chat.state()).handOff?.quote;

  it('is promised for when somebody answers, while the talk goes on', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('handOff').says('You get an answer by 10:15.').asks('car');
    expect(people.told).to.have.length(1);
    expect(people.told[0]).to.deep.include({
      news: 'asked',
      reason: 'asked',
      quote: 'handOff',
      asking: { slot: 'car', text: 'Which car?' },
    });
    expect(people.told[0]?.tasks).to.deep.include.members([
      { id: (await chat.task('wash')).id, flow: 'wash', status: 'active', values: { service: 'basic', phone: '+919811122233' } },
    ]);
  });

  it('is asked for by the menu as by words, and the words reach the desk', async () => {
    await chat.user('start help').says('I have asked a person');
    expect(await asked()).to.equal('start help');
  });

  it('is asked for by the last way out of a question, in the words of the button', async () => {
    await chat.user('start wash; service: basic').asks('car');
    for (let times = 0; times < 3; times += 1) await chat.user('what?').asks('car');
    await chat.press('Talk to a person').says('I have asked a person');
    expect(await asked()).to.equal('Talk to a person');
  });

  it('is not promised again for the same time in the same words, and not silently for a later one', async () => {
    await chat.user('handOff');
    await chat
      .user('handOff')
      .says('by 10:15')
      .never(/I have asked a person/);
    await chat.passes('20m');
    people.open = { is: 'open', replyBy: '2026-11-25T10:45:00+05:30' };
    await chat.user('handOff').says('It takes longer than I said').says('by 10:45');
    expect(people.told.filter(({ news }) => news === 'asked')).to.have.length(1);
  });

  it('is promised for the next opening, with its day where that is not today', async () => {
    people.open = { is: 'closed', opensAt: '2026-11-26T09:00:00+05:30' };
    await chat.user('handOff').says('we open at 09:00 tomorrow');
  });

  it('is promised for no time that nobody knows', async () => {
    people.open = { is: 'closed', opensAt: null };
    await chat.user('handOff').says('I cannot say when somebody will be');
    await chat.user('handOff').never(/longer than I said/);
  });

  it('is promised for no time where the desk does not say its hours', async () => {
    people.open = undefined;
    await chat.user('handOff').says('I cannot see at the moment when somebody answers');
  });

  it('comes to who is angry twice running, and to no single outburst', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('angry! recap').never(/step in/);
    await chat.user('angry! recap').says('step in');
    expect((await chat.state()).handOff).to.deep.include({ reason: 'anger', quote: '' });
  });

  it('comes to who complains, with the words of the complaint, and is not called twice for it', async () => {
    await chat.user('complain').says('A person of our team looks at it');
    expect((await chat.state()).handOff).to.deep.include({ reason: 'complaint', quote: 'complain' });
    await chat.user('complain');
    expect(people.told).to.have.length(1);
  });

  it('is waited for: the desk is reminded, alarmed, and the customer asked', async () => {
    await chat.user('handOff');
    await chat.passes('16m').silent();
    await chat.passes('45m').silent();
    expect(people.told.map(({ news }) => news)).to.deep.equal(['asked', 'reminded', 'late']);
    await chat.passes('7h').asks('handOff');
    await chat.press('No, I wait').says('your request stays with our team');
    await chat.passes('8h').asks('handOff');
    await chat.user('wait').says('your request stays');
    await chat.passes('8h').asks('handOff');
    await chat.press('Yes, go on').says('we go on together');
    expect(await chat.state()).to.deep.include({ owner: 'bot', handOff: null });
    expect((await chat.task('help')).outcome).to.deep.equal({ is: 'done', facts: { by: 'customer', note: null } });
  });

  it('is waited for on when the customer says no, or speaks of something else', async () => {
    await chat.user('handOff');
    await chat.passes('8h').asks('handOff');
    await chat.user('no').says('your request stays');
    await chat.passes('8h').asks('handOff');
    await chat.user('start wash').asks('service');
    expect((await chat.state()).owner).to.equal('waiting');
  });

  it('is waited for no longer when the customer, left alone by him, goes on with the bot', async () => {
    await chat.user('start wash').asks('service');
    for (const words of ['yes', 'resume']) {
      await chat.operator(takeover);
      await chat.user('service: basic').silent();
      await chat.passes('8h').asks('handOff');
      await chat.user('greeting').silent();
      await chat.user(words).says('we go on together');
      expect((await chat.state()).owner).to.equal('bot');
    }
  });

  it('ends the wait with a takeover and the first word', async () => {
    await chat.user('handOff');
    await chat.operator(takeover).silent();
    await chat.operator({ is: 'message', text: 'Here I am.' }).messages(1).says('Here I am.');
    await chat.passes('9h').silent();
    expect(people.told.map(({ news }) => news)).to.deep.equal(['asked']);
  });

  it('takes the conversation once, however often he says so, and another after him', async () => {
    await chat.user('greeting');
    await chat.operator(takeover);
    const { ownerEpoch } = await chat.state();
    await chat.operator(takeover);
    expect((await chat.state()).ownerEpoch).to.equal(ownerEpoch);
    await chat.operator(takeover, { operator: 'Ravi' });
    expect(await chat.state()).to.deep.include({ ownerEpoch: ownerEpoch + 1 });
    expect((await chat.state()).handOff?.operator).to.equal('Ravi');
  });

  it('hears what the customer writes, and the bot takes up what he left unanswered', async () => {
    await chat.user('start wash').asks('service');
    await chat.operator(takeover);
    await chat.user('service: basic').silent();
    await chat.operator({ is: 'message', text: 'Of course.' });
    await chat.user('car: Creta').silent();
    await chat.user('cancel').silent();
    await chat.operator(release()).says('Meera has given our talk back').says('service: basic').says('car: Creta').asks('known');
    expect((await chat.task('wash')).status).to.equal('active');
    await chat.press('Yes').asks('time');
    expect((await chat.task('wash')).slots['car']?.status).to.equal('confirmed');
  });

  it('answers wishes himself: what he has answered is not begun after him, what he has not is', async () => {
    await chat.user('greeting');
    await chat.operator(takeover);
    await chat.user('start wash').silent();
    await chat.operator({ is: 'message', text: 'Not this week.' });
    await chat.operator(release()).asks(null);
    await chat.operator(takeover);
    await chat.user('start wash').silent();
    await chat.operator(release()).asks('service');
  });

  it('is heard with the words of an edit and without what was deleted', async () => {
    await chat.user('start wash').asks('service');
    await chat.operator(takeover);
    await chat.user('service: basic').silent();
    await chat.edits(/basic/, 'service: premium').silent();
    await chat.user('car: Creta').silent();
    await chat.deletes(/Creta/).silent();
    await chat.operator(release()).says('service: premium').never(/Creta/).asks('known');
  });

  it('takes a press as words: a value is noted, a picture says nothing', async () => {
    await chat.user('start wash').asks('service').offers('basic');
    await chat.operator(takeover);
    await chat.press('basic').silent();
    await chat.reacts('👍').silent();
    await chat.operator(release()).asks('service');
    expect((await chat.task('wash')).slots).to.deep.equal({});
  });

  it('gives values back that are looked up and agreed to before they count', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.operator(takeover);
    await chat
      .operator(release({ car: 'Creta', service: 'premium' }, 'A premium one for the Creta.'), { operator: 'm.k@wash.example' })
      .says('Our team: A premium one')
      .says('service: premium\ncar: Creta')
      .asks('known');
    await chat.press('car').asks('car');
    expect((await chat.task('wash')).slots['service']?.value).to.equal('premium');
    await chat.user('car: Swift').asks('time');
  });

  it('cannot give what there is not, nor what no wish has', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat.operator(takeover);
    await chat.operator(release({ time: '23:00', colour: 'red', car: 5 })).asks('time');
    const [{ id } = { id: '' }] = (await chat.bot.reads.conversations({ limit: 1 })).items;
    const [turn] = (await chat.bot.reads.turns(id, { limit: 1 })).items;
    expect(turn?.understanding.rejected.map((each) => (each as { reason: string }).reason)).to.deep.equal([
      'no open task has a slot colour',
      'what was decided does not fit car',
    ]);
  });

  it('begins what he has approved where nothing of it was open, and no wish that there is not', async () => {
    await chat.user('greeting');
    await chat.operator(takeover);
    await chat
      .operator(release({ car: 'Creta' }, null, 'wash'))
      .says('car: Creta')
      .asks('known');
    await chat.press('Yes').asks('service');
    await chat.operator(takeover);
    await chat.operator(release({ car: 'Swift' }, null, 'polish')).asks('service');
    expect((await chat.task('wash')).slots['car']?.value).to.equal('Creta');
  });

  it('gives values to the wish they are for, not to the one that is spoken of', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    await chat.user('yes').says('B-1');
    await chat.operator(takeover);
    await chat.operator(release({ car: 'Swift' }, null, 'wash')).asks('known');
    expect((await chat.state()).tasks.filter(({ flow }) => flow === 'wash')).to.have.length(2);
  });
});

describe('a person who is wanted where the app has no desk', () => {
  it('is in the inspector only: the customer is told, and nobody is reminded', async () => {
    const chat = await converse([washPlugin()], washOptions(new FakeDesk()));
    await chat.user('handOff').says('I cannot see at the moment when somebody answers');
    expect((await chat.state()).handOff?.task).to.equal(null);
    await chat.passes('8h').asks('handOff');
    await chat.user('yes').says('we go on together');
    await chat.stop();
  });
});
