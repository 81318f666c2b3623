import type { FaultInput } from '@samvad/emulators';
import { expect } from 'chai';
import { DoubtfulApp, type Span } from './doubtful-app.ts';

const GREETING = /Car Care/;

/** What Graph does to the answer to a hello, and what follows. */
interface Row {
  readonly when: string;
  readonly fault: FaultInput;
  readonly statuses?: 'lost';
  /** Times the greeting has arrived, at once and after each span. */
  readonly arrived: readonly number[];
  readonly after: readonly Span[];
  readonly operator: readonly string[];
  readonly status: 'sent' | 'dead';
}

const ROWS: readonly Row[] = [
  {
    when: 'the answer is lost and a status proves it',
    fault: { kind: 'accept-reset' },
    arrived: [1, 1],
    after: ['1m'],
    operator: ['CHANNEL.AMBIGUOUS'],
    status: 'sent',
  },
  {
    when: 'the answer is lost and no status comes',
    fault: { kind: 'accept-reset' },
    statuses: 'lost',
    arrived: [1, 1, 2, 2],
    after: ['29s', '1s', '5m'],
    operator: ['CHANNEL.AMBIGUOUS'],
    status: 'sent',
  },
  {
    when: 'no answer is ever known and no status comes',
    fault: { kind: 'accept-reset', times: 0 },
    statuses: 'lost',
    arrived: [1, 2, 2],
    after: ['30s', '1h'],
    // The last of them of the message that says so.
    operator: ['CHANNEL.AMBIGUOUS', 'OUTBOX.DEAD', 'CHANNEL.AMBIGUOUS'],
    status: 'dead',
  },
  {
    when: 'a gateway answers with a page',
    fault: { kind: 'html', status: 502 },
    arrived: [0, 0, 1, 1],
    after: ['29s', '1s', '5m'],
    operator: ['CHANNEL.AMBIGUOUS'],
    status: 'sent',
  },
  {
    when: 'the pair is limited (131056)',
    fault: { kind: 'status', code: 131056, status: 429 },
    arrived: [0, 0, 1, 1],
    after: ['3s', '2s', '5m'],
    operator: ['CHANNEL.RATE'],
    status: 'sent',
  },
  {
    when: 'the number is limited (130429)',
    fault: { kind: 'status', code: 130429, status: 429, times: 2 },
    arrived: [0, 0, 1, 1],
    after: ['2s', '3s', '5m'],
    operator: ['CHANNEL.RATE'],
    status: 'sent',
  },
  {
    when: 'the window is closed (131047)',
    fault: { kind: 'status', code: 131047, status: 400 },
    arrived: [0, 0],
    after: ['5m'],
    operator: ['CHANNEL.WINDOW'],
    status: 'dead',
  },
  {
    when: 'it is taken and not delivered (131026)',
    fault: { kind: 'failed', code: 131026 },
    arrived: [1, 1],
    after: ['5m'],
    operator: ['CHANNEL.UNDELIVERED'],
    status: 'sent',
  },
];

describe('an answer while WhatsApp is in trouble', () => {
  let app: DoubtfulApp;
  afterEach(() => app.stop());
  const greetings = (): number => app.transcript().filter((text) => GREETING.test(text)).length;

  for (const { when, fault, statuses = 'told', arrived, after, operator, status } of ROWS)
    it(`${when}: arrives ${arrived.join(', ')} times, ${operator.join(' and ')}, and the next answer follows`, async () => {
      app = await DoubtfulApp.start({ statuses });
      app.emulator.faults.add(fault);
      await app.says('hello');
      if (fault.kind === 'failed') await app.until(async () => (await app.outbox())[0]?.rank === 'failed');
      if (status === 'sent' && arrived[0] === 1 && statuses === 'told')
        await app.until(async () => (await app.outbox())[0]?.status === 'sent');
      const seen = [greetings()];
      for (const span of after) {
        await app.passes(span);
        seen.push(greetings());
      }
      expect(seen).to.deep.equal(arrived);
      expect(await app.faults()).to.deep.equal(operator);
      expect((await app.outbox())[0]?.status).to.equal(status);
      app.emulator.faults.clear();
      expect(await app.says('basic wash for swift at home')).to.have.length(1);
    });

  it('a token that expired holds everything back in order, is one incident, and is told by readiness', async () => {
    app = await DoubtfulApp.start();
    await app.says('basic wash for swift at home on friday at 10 am');
    app.emulator.faults.add({ on: 'graph', kind: 'status', code: 190, status: 401, times: 0 });
    expect(await app.says('yes')).to.deep.equal([]);
    await app.passes('5s');
    expect(await app.says('thanks')).to.deep.equal([]);
    for (const span of ['1m', '5m', '15m'] as const) expect(await app.passes(span)).to.deep.equal([]);
    expect(await app.faults()).to.deep.equal(['CHANNEL.AUTH']);
    expect((await app.readiness()).dependencies.find(({ name }) => name === 'channel')?.state).not.to.equal('up');
    app.emulator.faults.clear();
    const heard = await app.passes('2m');
    expect(heard.map((text) => /BKG-|welcome/.exec(text)?.[0])).to.deep.equal(['BKG-', 'welcome']);
    expect(app.bookings()).to.have.length(1);
  });

  for (const { code, what, incidents } of [
    { code: 130429, what: 'the whole number', incidents: 1 },
    { code: 131056, what: 'each pair', incidents: 2 },
  ])
    it(`a limit of ${what} is ${incidents} for two customers who wait, and both get their answer`, async () => {
      app = await DoubtfulApp.start();
      app.emulator.faults.add({ kind: 'status', code, status: 429, times: 2 });
      const others = ['919822000002', '919822000003'];
      for (const other of others) await app.emulator.customer(other).says('hello').acknowledged;
      await app.bot.settled();
      expect(await app.faults()).to.deep.equal(Array.from({ length: incidents }, () => 'CHANNEL.RATE'));
      await app.passes('10s');
      for (const other of others) expect(app.emulator.sentTo(other)).to.have.length(1);
    });

  it('a refused message at the head does not hold up what follows', async () => {
    app = await DoubtfulApp.start();
    app.emulator.faults.add({ kind: 'status', code: 131009, status: 400, contains: 'Car Care' });
    expect(await app.says('hello')).to.deep.equal([]);
    expect((await app.says('basic wash for swift at home on friday at 10 am')).join()).to.match(/Basic Wash/);
    expect((await app.outbox()).map(({ status }) => status)).to.deep.equal(['dead', 'sent']);
    expect(await app.faults()).to.deep.equal(['CHANNEL.REFUSED']);
  });
});
