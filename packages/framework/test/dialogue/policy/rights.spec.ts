import { Fault } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../../fixtures/wash.ts';

const PRIVACY = 'https://example.com/privacy';

describe('the rights of a customer', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], { ...washOptions(desk), profileName: 'Ravi', settings: { privacyLink: PRIVACY } });
  });
  afterEach(() => chat.stop());

  /** Everything that is stored of all conversations, as text. */
  const stored = async (): Promise<string> => {
    const { items } = await chat.bot.reads.conversations({ limit: 100 });
    const audits = await chat.bot.reads.audit(items.map(({ id }) => id));
    const turns = audits.flatMap((audit) => audit.turns.map(({ id }) => id));
    const journals = await Promise.all(turns.map((id) => chat.bot.reads.journal(id)));
    return JSON.stringify([items, audits, journals]);
  };
  const SECRETS = ['Zebra-Car', 'Ravi', 'B-1', '11:00', 'premium'];
  const book = async (): Promise<void> => {
    await chat.user('start wash; service: premium; car: Zebra-Car; time: 11:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
  };

  it('stop ends what nobody asked for, is said once, and START brings it back', async () => {
    await chat.user('optOut').says(/no messages from us/);
    expect((await chat.state()).optedOut).to.equal(true);
    await chat.user('optOut').says(/already/);
    await chat.user('optIn').says(/write to you again/);
    expect((await chat.state()).optedOut).to.equal(false);
    await chat.user('optIn').asks('anythingElse');
  });

  it('asks before it deletes, and deletes nothing after a no', async () => {
    await chat.user('start wash; car: Zebra-Car').asks('service');
    await chat
      .user('forgetMe')
      .asks('confirm')
      .says(/cannot be undone/)
      .says(/stay in our business system/)
      .offers('Yes, delete it', 'No, keep it');
    await chat.user('no').says('Nothing was deleted').asks('service');
    expect((await chat.task('wash')).slots['car']?.value).to.equal('Zebra-Car');
  });

  it('deletes nothing when something else is said instead', async () => {
    await chat.user('start wash; car: Zebra-Car').asks('service');
    await chat.user('forgetMe').asks('confirm');
    await chat.user('service: basic').asks('time');
    await chat.pressOld('Yes, delete it').asks('time');
    expect(await stored()).to.include('Zebra-Car');
  });

  it('leaves nothing of what was said, known and shown, and says what stays', async () => {
    await book();
    await chat.user('start wash; service: premium; car: Zebra-Car').asks('time');
    const before = await stored();
    for (const secret of SECRETS) expect(before, secret).to.include(secret);
    await chat.user('forgetMe').asks('confirm');
    await chat
      .press('Yes, delete it')
      .says(/Deleted: I know nothing about you/)
      .says(/stay in our business system/);
    const after = await stored();
    for (const secret of SECRETS) expect(after, secret).to.not.include(secret);
    expect(after)
      .to.include('"erased":true')
      .and.to.match(/"sha256":"[0-9a-f]{64}"/);
    expect(desk.made.size).to.equal(1);
  });

  it('goes on as with a new customer, who gets the privacy line again', async () => {
    await book();
    await chat.user('forgetMe');
    await chat
      .user('yes')
      .says(/Deleted/)
      .never(new RegExp(PRIVACY));
    const { tasks, persons, prompt, erasing } = await chat.state();
    expect({ tasks, facts: Object.keys(persons[0]?.facts ?? {}), prompt, erasing }).to.deep.equal({
      tasks: [],
      facts: [],
      prompt: null,
      erasing: null,
    });
    await chat.user('start wash').asks('service').says(PRIVACY);
    await chat.user('service: basic; car: Swift; time: 9:00').asks('confirm');
    await chat.user('yes').says('Booked as B-2.');
  });

  it('keeps that nothing is wanted unasked', async () => {
    await chat.user('optOut');
    await chat.user('forgetMe');
    await chat.user('yes').says(/Deleted/);
    expect((await chat.state()).optedOut).to.equal(true);
  });

  it('explains buttons of before instead of doing what they said', async () => {
    await chat.user('start wash').asks('service');
    await chat.user('service: premium').asks('car');
    await chat.user('forgetMe');
    await chat.user('yes').says(/Deleted/);
    await chat.pressOld('premium');
    expect((await chat.state()).tasks).to.deep.equal([]);
  });

  it('lets what is being made end first, cancels the rest, and then deletes and says so', async () => {
    desk.failing.set('book', [new Fault('ERP.TIMEOUT', 'no answer', { operation: 'book' })]);
    await chat.user('start wash; service: premium; car: Zebra-Car; time: 11:00').asks('confirm');
    await chat.user('yes').says(/keep trying/);
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('forgetMe').asks('confirm');
    await chat
      .user('yes')
      .says(/as soon as that has ended/)
      .never(/Deleted/);
    expect((await chat.state()).tasks.map(({ status }) => status)).to.deep.equal(['committing', 'cancelled']);
    await chat
      .passes('1m')
      .says(/Booked as B-1/)
      .says(/Deleted/);
    const after = await stored();
    for (const secret of ['Zebra-Car', 'Ravi', '11:00', 'premium']) expect(after, secret).to.not.include(secret);
    expect(desk.made.size).to.equal(1);
  });
});
