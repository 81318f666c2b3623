import { expect } from 'chai';
import { answering, Bot, said, signed } from './bot.ts';
import { ASHA, NUMBER, SECRET, type Stage, stage } from './stage.ts';

describe('a webhook', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage();
  });
  afterEach(() => at.close());

  it('is signed over bytes in which everything beyond ASCII and every slash is escaped', async () => {
    at.emulator.customer(ASHA).says('J’ai été a@b.c http://x/y 😀');
    const { raw, signature, values } = await at.bot.next();
    expect(raw).to.match(/^[\x20-\x7e]*$/);
    expect(raw).to.contain('J\\u2019ai \\u00e9t\\u00e9 a@b.c http:\\/\\/x\\/y \\ud83d\\ude00');
    expect(signature).to.equal(signed(raw, SECRET));
    expect(said(values)).to.deep.equal(['text J’ai été a@b.c http://x/y 😀']);
  });

  it('tells who wrote, when and to which number', async () => {
    const { wamid } = at.emulator.customer(ASHA).says('hello');
    const { values } = await at.bot.next();
    expect(values).to.deep.equal([
      {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '912049001234', phone_number_id: NUMBER },
        contacts: [{ profile: { name: 'Asha K' }, wa_id: ASHA, user_id: at.emulator.customer(ASHA).profile.userId }],
        messages: [
          {
            from: ASHA,
            from_user_id: at.emulator.customer(ASHA).profile.userId,
            id: wamid,
            timestamp: String(at.time.now() / 1000),
            type: 'text',
            text: { body: 'hello' },
          },
        ],
      },
    ]);
  });

  it('leaves the number out where it is hidden', async () => {
    const hidden = at.emulator.customer('919822000009', { profileName: 'Hidden', phoneHidden: true });
    hidden.says('hello');
    const { raw } = await at.bot.next();
    expect(raw).not.to.contain('919822000009');
    expect(raw).to.contain(hidden.profile.userId);
  });

  it('is signed with the newest secret while secrets are rotated', async () => {
    const rotating = await stage({ appSecret: 'new, old' });
    rotating.emulator.customer(ASHA).says('hello');
    const { raw, signature } = await rotating.bot.next();
    expect(signature).to.equal(signed(raw, 'new'));
    await rotating.close();
  });

  it('is repeated, at once and then ever later, until it is answered by 200', async () => {
    at.bot.acknowledge = answering(500);
    const { acknowledged } = at.emulator.customer(ASHA).says('hello');
    const first = await at.bot.next();
    const waits: number[] = [];
    for (let repeat = 0; repeat < 8; repeat += 1) {
      const wait = await nextWait(at);
      waits.push(wait);
      if (repeat === 7) at.bot.acknowledge = answering(200);
      at.time.advance(wait);
      expect((await at.bot.next()).raw).to.equal(first.raw);
    }
    expect(waits).to.deep.equal([0, 1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000, 3_600_000]);
    await acknowledged;
    expect(at.time.waits()).to.deep.equal([]);
  });

  it('is given up after seven days, and said so', async () => {
    at.bot.acknowledge = answering(401);
    at.emulator.customer(ASHA).says('hello');
    let repeats = 0;
    while (!at.log.some((line) => line.includes('given up after seven days'))) {
      await at.bot.next();
      const wait = await nextWait(at, () => at.log.some((line) => line.includes('given up')));
      at.time.advance(wait);
      repeats += 1;
      expect(repeats).to.be.below(200);
    }
    expect(at.log[0]).to.equal('the webhook did not take an event: it answered 401; it is tried again');
    expect(at.time.waits()).to.deep.equal([]);
  });

  it('counts only 200: other successes and redirects are repeated', async () => {
    for (const status of [201, 204, 302]) {
      at.bot.acknowledge = answering(status);
      at.emulator.customer(ASHA).says('hello');
      await at.bot.next();
      at.bot.acknowledge = answering(200);
      at.time.advance(await nextWait(at));
      await at.bot.next();
    }
    expect(at.bot.heard).to.have.length(6);
  });

  it('is repeated when the answer does not come in time', async () => {
    const hasty = await stage({ webhookTimeoutMs: 30 });
    hasty.bot.acknowledge = () => undefined;
    const { acknowledged } = hasty.emulator.customer(ASHA).says('hello');
    await hasty.bot.next();
    const wait = await nextWait(hasty);
    hasty.bot.acknowledge = answering(200);
    hasty.time.advance(wait);
    await acknowledged;
    await hasty.close();
  });

  it('does not hold up the others when it is refused', async () => {
    at.bot.acknowledge = answering(500);
    at.emulator.customer(ASHA).says('one');
    await at.bot.next();
    at.bot.acknowledge = answering(200);
    await at.emulator.customer(ASHA).says('two').acknowledged;
    expect(said((await at.bot.next()).values)).to.deep.equal(['text two']);
  });

  it('waits, in order, while nobody listens, and goes out when the address becomes known', async () => {
    const gone = await Bot.start();
    await gone.close();
    const late = await stage({ webhookUrl: gone.url });
    const customer = late.emulator.customer(ASHA);
    const acknowledged = ['one', 'two', 'three'].map((words) => customer.says(words).acknowledged);
    await nextWait(late);
    const texts = ['one', 'two', 'three'].map((words) => `text ${words}`);
    late.emulator.setWebhook(late.bot.url);
    await Promise.all(acknowledged);
    expect(said(await late.bot.values(3))).to.deep.equal(texts);
    await late.close();
  });

  it('says once that nobody listens', async () => {
    const gone = await Bot.start();
    await gone.close();
    const silent = await stage({ webhookUrl: gone.url });
    silent.emulator.customer(ASHA).says('hello');
    silent.time.advance(await nextWait(silent));
    await nextWait(silent);
    expect(silent.log).to.have.length(1);
    expect(silent.log[0]).to.match(/nobody listens there \(ECONNREFUSED\)/);
    await silent.close();
  });

  it('turns the customer’s ticks grey when it is taken, not before', async () => {
    const ticks: string[] = [];
    at.emulator.listen((event) => {
      if (event.type === 'message') ticks.push(event.message.status);
      if (event.type === 'status') ticks.push(event.status);
    });
    const { acknowledged } = at.emulator.customer(ASHA).says('hello');
    expect(ticks).to.deep.equal(['pending']);
    await acknowledged;
    expect(ticks).to.deep.equal(['pending', 'delivered']);
  });
});

describe('the way of a webhook, disturbed by a switch', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage();
  });
  afterEach(() => at.close());

  it('doubles it, later or at the same moment', async () => {
    for (const ms of [0, 2_000]) {
      at.emulator.faults.add({ on: 'webhook', kind: 'duplicate', ms });
      await at.emulator.customer(ASHA).says('hello').acknowledged;
      const first = await at.bot.next();
      at.time.advance(ms);
      expect((await at.bot.next()).raw).to.equal(first.raw);
    }
    await at.emulator.customer(ASHA).says('once').acknowledged;
    expect(at.bot.heard).to.have.length(5);
  });

  it('lets the next one overtake it, or lets it go when none comes', async () => {
    at.emulator.faults.add({ on: 'webhook', kind: 'reorder', times: 2, ms: 1_000 });
    const customer = at.emulator.customer(ASHA);
    const both = [customer.says('one').acknowledged, customer.says('two').acknowledged];
    await Promise.all(both);
    expect(said(await at.bot.values(2))).to.deep.equal(['text two', 'text one']);
    const { acknowledged } = customer.says('three');
    expect(at.time.waits()).to.deep.equal([1_000]);
    at.time.advance(1_000);
    await acknowledged;
    expect(said(await at.bot.values(1))).to.deep.equal(['text three']);
  });

  it('joins it with the next one in one body', async () => {
    at.emulator.faults.add({ on: 'webhook', kind: 'batch' });
    const customer = at.emulator.customer(ASHA);
    await Promise.all([customer.says('one').acknowledged, customer.says('two').acknowledged]);
    const { raw, values } = await at.bot.next();
    expect(said(values)).to.deep.equal(['text one', 'text two']);
    expect(JSON.parse(raw).entry).to.have.length(2);
    expect(at.bot.heard).to.have.length(1);
  });

  it('makes it late, so that others come first', async () => {
    at.emulator.faults.add({ on: 'webhook', kind: 'latency', ms: 3_000, contains: 'slow' });
    const customer = at.emulator.customer(ASHA);
    const { acknowledged } = customer.says('slow one');
    await customer.says('quick one').acknowledged;
    at.time.advance(3_000);
    await acknowledged;
    expect(said(await at.bot.values(2))).to.deep.equal(['text quick one', 'text slow one']);
  });

  it('leaves other customers alone', async () => {
    at.emulator.faults.add({ on: 'webhook', kind: 'reorder', contains: ASHA });
    at.emulator.customer(ASHA).says('held');
    await at.emulator.customer('919822000002').says('free').acknowledged;
    expect(said(await at.bot.values(1))).to.deep.equal(['text free']);
  });
});

describe('the verification of a webhook', () => {
  it('asks for the challenge as Meta does', async () => {
    const at = await stage();
    expect(await at.emulator.verifyWebhook()).to.deep.equal({ is: 'verified' });
    await at.close();
  });

  it('fails where the token is another one, nobody answers or no address is known', async () => {
    const other = await stage({ verifyToken: 'another' });
    expect(await other.emulator.verifyWebhook()).to.deep.equal({ is: 'failed', why: 'it answered 403' });
    await other.bot.close();
    expect(await other.emulator.verifyWebhook())
      .to.have.property('why')
      .that.contains('ECONNREFUSED');
    await other.emulator.close();
  });
});

/** The time to the next repeat, as soon as the answer to the last attempt has arrived. */
async function nextWait({ time }: Stage, orElse: () => boolean = () => false): Promise<number> {
  for (;;) {
    const [wait] = time.waits();
    if (wait !== undefined) return wait;
    if (orElse()) return 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
