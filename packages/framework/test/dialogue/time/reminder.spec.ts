import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../../fixtures/wash.ts';

describe('a reminder of what is unfinished', () => {
  let desk: FakeDesk;
  let chat: Chat;
  const at = async (startsAt: string): Promise<void> => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], { ...washOptions(desk), startsAt });
  };
  const reasons = async (): Promise<readonly string[]> => {
    const row = await chat.bot.reads.conversation(`chat:test:${chat.address.id}`);
    const { items } = await chat.bot.reads.turns(row?.id ?? '', { limit: 50 });
    return items.flatMap(({ decisions }) =>
      (decisions as readonly { readonly move: string; readonly because?: string }[]).flatMap(({ move, because }) =>
        move === 'withhold' || move === 'expire' ? [because ?? ''] : [],
      ),
    );
  };
  beforeEach(() => at('2026-11-25T10:00:00+05:30'));
  afterEach(() => chat.stop());

  it('comes once after two hours of silence, says what is open and what is missing, and offers three ways on', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('1h').silent();
    await chat.passes('1h').says('Book a wash (basic)').says('I only need: car, time').asks('resume').offers('Go on', 'Later', 'Drop it');
    await chat.passes('12h').silent();
    await chat.passes('3d').silent();
  });

  it('waits for two hours of silence, not for two hours since the start', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('90m').silent();
    await chat.user('car: Creta').asks('time');
    await chat.passes('90m').silent();
    await chat.passes('30m').messages(1).asks('resume');
  });

  it('goes on where it was when the customer wants to', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('2h').asks('resume');
    await chat.press('Go on').asks('car');
    await chat.user('car: Creta').asks('time');
  });

  it('still takes the answer to the question that was open before it', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat.passes('2h').asks('resume');
    await chat.user('time: 11:00').confirms('basic for Creta at 11:00');
  });

  it('never takes a yes to it for the yes to the summary: the summary is shown again', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    await chat.passes('2h').says('waits for your yes').asks('resume');
    await chat.user('yes').confirms('at 11:00');
    expect(desk.made.size).to.equal(0);
    await chat.user('yes').says('Booked as B-1.');
  });

  it('puts the task aside when the customer says later, and does not come again', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('2h').asks('resume');
    await chat
      .press('Later')
      .says(/Kept for later|waits for you/)
      .asks(null);
    expect((await chat.task('wash')).status).to.equal('parked');
    await chat.passes('2h').silent();
    await chat.passes('10h').silent();
  });

  it('drops the task when the customer says so', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('2h').asks('resume');
    await chat.press('Drop it');
    expect((await chat.task('wash')).status).to.equal('cancelled');
  });

  it('comes once for a task that was put aside before', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('start wash; service: premium').asks('car');
    await chat.user('cancel').offers('Book a wash (premium)');
    await chat.press('Book a wash (premium)').asks('resume');
    await chat.press('Yes, go on').asks('car');
    await chat.passes('2h').messages(1).says('basic').asks('resume');
    await chat.passes('1d').silent();
  });

  it('never comes when the task is done, or was dropped', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
    await chat.passes('2h').silent();
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('cancel');
    await chat.passes('2h').silent();
  });

  it('waits for the morning when it would come at night', async () => {
    await chat.stop();
    await at('2026-11-25T20:00:00+05:30');
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('2h').silent();
    await chat.passes('9h').silent();
    await chat.passes('1h').messages(1).asks('resume');
  });

  it('is given up with a reason when the window for free messages has closed', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('25h').silent();
    expect(await reasons()).to.deep.equal(['needs a template: the window for free messages is closed']);
    await chat.passes('1d').silent();
  });

  it('never comes to who wants no messages, or has complained', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('optOut');
    await chat.passes('2h').silent();
    await chat.stop();
    await at('2026-11-25T10:00:00+05:30');
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('complain the last wash was bad');
    await chat.passes('2h').silent();
    expect(await reasons()).to.deep.equal(['a complaint is open']);
  });

  it('speaks Hindi with who speaks Hindi', async () => {
    await chat.stop();
    desk = new FakeDesk();
    chat = await converse([washPlugin()], { ...washOptions(desk), settings: { locales: ['hi'] } });
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('2h').says('अधूरा').offers('आगे बढ़ें', 'बाद में', 'रहने दें');
  });
});

describe('a task that was put aside', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await converse([washPlugin()], washOptions(new FakeDesk()));
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('2h').asks('resume');
    await chat.press('Later');
  });
  afterEach(() => chat.stop());

  it('is kept through silence, greetings and another task that is done', async () => {
    await chat.passes('20d').silent();
    await chat.user('greeting').asks('resume');
    await chat.user('start wash; service: premium; car: Swift; time: 9:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.').asks('resume');
    await chat.press(/go on/i).asks('car');
    expect((await chat.task('wash')).status).to.equal('done');
  });

  it('ends silently thirty days after its last change', async () => {
    await chat.passes('29d').silent();
    expect((await chat.task('wash')).status).to.equal('parked');
    await chat.passes('1d').silent();
    const { status, outcome } = await chat.task('wash');
    expect({ status, is: outcome?.is }).to.deep.equal({ status: 'cancelled', is: 'expired' });
  });
});
