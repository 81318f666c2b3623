import { Fault, type NoticeSource, plugin } from '@samvad/framework';
import { type Chat, converse, type ConverseOptions } from '@samvad/testing';
import { expect } from 'chai';
import { z } from 'zod';
import { FakeDesk, washOptions, washPlugin } from '../../fixtures/wash.ts';

const updates = () => {
  const declared = plugin('updates', {
    texts: {
      en: { onTheWay: '{{technician}} arrives in {{minutes}} minutes.', paid: 'Your payment is approved.', free: 'A free wash on Sunday!' },
    },
  });
  declared.onNotice({
    source: 'erp',
    subject: 'Booking',
    fields: z.object({ status: z.string(), technician: z.string().default('Somebody'), minutes: z.number().default(0) }),
    news({ fields, madeBy, tell }) {
      if (fields.status === 'On The Way') return tell('awaited', 'onTheWay', { technician: fields.technician, minutes: fields.minutes });
      return fields.status === 'Paid' && madeBy !== null ? tell('update', 'paid') : undefined;
    },
  });
  declared.onNotice({ subject: 'Payment', fields: z.object({}), news: ({ tell }) => tell('update', 'paid') });
  declared.onNotice({ subject: 'Campaign', fields: z.object({}), news: ({ tell }) => tell('offer', 'free') });
  declared.onNotice({
    subject: 'Broken',
    fields: z.object({}),
    news() {
      throw new Error('no such thing');
    },
  });
  return declared;
};

/** A business system whose webhooks are JSON: what is news of which record. */
const erp: NoticeSource = {
  name: 'erp',
  parse(rawBody) {
    const { key, subject, name, fields } = JSON.parse(rawBody.toString()) as { key: string; subject: string; name: string; fields: object };
    const address = { channel: 'chat', account: 'test', kind: 'phone', id: '919811122233' } as const;
    return [{ key, subject, name, event: 'on_update', fields: { ...fields }, address }];
  },
};

describe('news of a business system', () => {
  let chat: Chat;
  let keys = 0;
  const at = async (startsAt: string, more: Partial<ConverseOptions> = {}): Promise<void> => {
    chat = await converse([washPlugin(), updates()], { ...washOptions(new FakeDesk()), startsAt, notices: [erp], ...more });
  };
  const news = (subject: string, fields: object = {}, name = 'BKG-1') => {
    keys += 1;
    return chat.notice('erp', { key: `${keys}`, subject, name, fields });
  };
  const onTheWay = { status: 'On The Way', technician: 'Ravi', minutes: 20 };
  beforeEach(() => at('2026-11-25T10:00:00+05:30'));
  afterEach(() => chat.stop());

  it('are told first, then the open question comes again, and its answer counts', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await news('Booking', onTheWay).messages(2).says('Ravi arrives in 20 minutes.').says(/car/).asks('car');
    await chat.user('car: Creta').asks('time');
  });

  it('put the question again once, however many follow each other', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await news('Booking', onTheWay).messages(2);
    await news('Payment').messages(1).says('approved').asks('car');
    await news('Booking', onTheWay, 'BKG-2').messages(1).asks('car');
    await chat.user('car: Creta').asks('time');
    await news('Payment').messages(2).asks('time');
  });

  it('leave an open summary and its yes as they are', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    await news('Booking', onTheWay).asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
  });

  it('leave the menu open when nothing else is', async () => {
    await chat.user('greeting').asks('anythingElse');
    await news('Booking', onTheWay).messages(1).asks('anythingElse');
    await chat.press('Book a wash').asks('service');
  });

  it('wait for the morning at night, but for what the customer waits for', async () => {
    await chat.stop();
    await at('2026-11-25T20:30:00+05:30');
    await chat.user('greeting').asks('anythingElse');
    await chat.passes('1h').silent();
    await news('Payment').silent();
    await news('Booking', onTheWay).says('Ravi arrives');
    await chat.passes('10h').silent();
    await chat.passes('1h').messages(1).says('approved');
  });

  it('are told at night too when the customer writes', async () => {
    await chat.stop();
    await at('2026-11-25T20:30:00+05:30');
    await chat.user('greeting').asks('anythingElse');
    await chat.passes('1h').silent();
    await news('Payment').silent();
    await chat.user('start wash').says('approved').asks('service');
    await chat.passes('12h').never(/approved/);
  });

  it('need a template when the window has closed, and are told when the customer writes again', async () => {
    await chat.user('greeting').asks('anythingElse');
    await chat.passes('2d').silent();
    await news('Payment').silent();
    expect((await chat.state()).untold[0])
      .to.include({ purpose: 'update', until: null })
      .and.property('reason')
      .to.match(/^needs a template/);
    await chat.user('start wash').says('approved').asks('service');
    expect((await chat.state()).untold).to.deep.equal([]);
  });

  it('never come to who has opted out', async () => {
    await chat.user('optOut');
    await news('Payment').silent();
    await chat.user('greeting').never(/approved/);
  });

  it('wait while a person has the conversation, and are told when the bot has it again', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.operator({ is: 'takeover' });
    await news('Payment').silent();
    await chat.passes('2h').silent();
    await chat.operator({ is: 'release', values: {}, note: null, flow: null });
    await chat.user('car: Creta').says('approved').asks('time');
  });

  it('of an offer never come while a question is open', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await news('Campaign').silent();
  });

  it('can tell a plugin whether the customer knows of the record already', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
    await news('Booking', { status: 'Paid' }, 'B-9').silent();
    await news('Booking', { status: 'Paid' }, 'B-1').says('approved');
  });

  it('that no plugin tells, that mean nothing or do not fit are settled with a reason', async () => {
    await chat.user('greeting').asks('anythingElse');
    await news('Weather').silent();
    await news('Booking', { status: 'Draft' }).silent();
    await news('Booking', { status: 7 }).silent();
    const row = await chat.bot.reads.conversation(`chat:test:${chat.address.id}`);
    const { items } = await chat.bot.reads.turns(row?.id ?? '', { limit: 10 });
    const reasons = items.flatMap(({ decisions }) =>
      (decisions as readonly { because?: string }[]).flatMap(({ because }) => because ?? []),
    );
    expect(reasons).to.include.members(['no plugin tells news of Weather', 'these news mean nothing to the customer']);
  });

  it('whose handler fails cost their words only: the fault names the plugin', async () => {
    await chat.user('greeting').asks('anythingElse');
    await news('Broken').silent();
    const faults = await chat.bot.reads.faults({ limit: 10 });
    expect(faults.map(({ code, plugin: owner }) => [code, owner])).to.deep.equal([['PLUGIN.THREW', 'updates']]);
    await chat.user('start wash').asks('service');
  });
});

describe('a flow with a follow-up', () => {
  const followed = (afterMs: number) => washPlugin({ followUp: { afterMs, text: 'followUp' } });

  it('says it once, in its time, with the values of the task', async () => {
    const chat = await converse([followed(3 * 3_600_000)], washOptions(new FakeDesk()));
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
    await chat.passes('2h').silent();
    await chat.passes('1h').messages(1).says('How was the basic for Creta?');
    await chat.passes('1d').silent();
    await chat.stop();
  });

  it('leaves it when the window has closed by then', async () => {
    const chat = await converse([followed(30 * 3_600_000)], washOptions(new FakeDesk()));
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
    await chat.passes('30h').silent();
    await chat.user('greeting').never(/How was/);
    await chat.stop();
  });
});

describe('the end of a run', () => {
  it('that comes when the window has closed is kept, and told first when the customer writes', async () => {
    const desk = new FakeDesk();
    const chat = await converse([washPlugin()], washOptions(desk));
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    desk.failing.set(
      'save',
      Array.from({ length: 60 }, () => new Fault('ERP.TIMEOUT', 'no answer', { operation: 'save' })),
    );
    await chat.user('yes').says(/keep trying/);
    await chat.passes('30s').silent();
    desk.failing.clear();
    chat.clock.advance(24 * 3_600_000 - 60_000);
    await chat.passes('1s').silent();
    expect(desk.made.size).to.equal(1);
    await chat.user('greeting').says('Booked as B-1.');
    expect((await chat.task('wash')).status).to.equal('done');
    await chat.stop();
  });
});
