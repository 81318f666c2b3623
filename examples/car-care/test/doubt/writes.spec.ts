import type { FrappeFaultInput } from '@samvad/emulators';
import { expect } from 'chai';
import { DoubtfulApp, type Span } from './doubtful-app.ts';

const BOOKED = /BKG-\d+/;
/** Nothing was made: said so, and tried again. */
const LATER = /does not answer right now.+keep trying/s;
/** Perhaps it was made: said so, and tried again. */
const IN_DOUBT = /do not know yet whether it is done.+keep trying/s;
const A_PERSON = /person of our team/;

/** What the ERP does to the write, and what follows for the customer, the operator and the records. */
interface Row {
  readonly when: string;
  readonly faults: readonly FrappeFaultInput[];
  /** What the customer hears at once, and then after each span; null: nothing. */
  readonly hears: readonly (RegExp | readonly RegExp[] | null)[];
  readonly after?: readonly Span[];
  readonly operator: readonly string[];
  readonly records: 0 | 1;
  readonly task: 'done' | 'failed' | 'committing';
}

const forGood = (fault: FrappeFaultInput): FrappeFaultInput => ({ ...fault, times: 0 });
const twice = (fault: FrappeFaultInput): FrappeFaultInput => ({ ...fault, times: 2 });

const ROWS: readonly Row[] = [
  {
    when: 'the answer is lost after the commit',
    faults: [{ kind: 'commit-then-drop' }],
    hears: [BOOKED],
    operator: ['ERP.CONNECT'],
    records: 1,
    task: 'done',
  },
  {
    when: 'the answer is lost after the commit, and the next one too',
    faults: [twice({ kind: 'commit-then-drop' })],
    hears: [IN_DOUBT, BOOKED],
    after: ['5s'],
    operator: ['ERP.CONNECT'],
    records: 1,
    task: 'done',
  },
  {
    when: 'no answer comes after the commit',
    faults: [{ kind: 'commit-then-hang' }],
    hears: [IN_DOUBT, BOOKED],
    after: ['5s'],
    operator: ['ERP.TIMEOUT'],
    records: 1,
    task: 'done',
  },
  {
    when: 'it is answered with 500 after the commit',
    faults: [twice({ kind: 'commit-then-500' })],
    hears: [IN_DOUBT, BOOKED],
    after: ['5s'],
    operator: ['ERP.HTTP'],
    records: 1,
    task: 'done',
  },
  {
    when: 'half of the answer comes',
    faults: [twice({ kind: 'truncated' })],
    hears: [IN_DOUBT, BOOKED],
    after: ['5s'],
    operator: ['ERP.CONNECT'],
    records: 1,
    task: 'done',
  },
  {
    when: 'a deadlock undoes it once',
    faults: [{ kind: 'deadlock' }],
    hears: [BOOKED],
    operator: ['ERP.CONFLICT'],
    records: 1,
    task: 'done',
  },
  {
    when: 'deadlocks undo it again and again',
    faults: [{ kind: 'deadlock', times: 4 }],
    hears: [LATER, null, BOOKED],
    after: ['5s', '15s'],
    operator: ['ERP.CONFLICT'],
    records: 1,
    task: 'done',
  },
  {
    when: 'a proxy answers with a page',
    faults: [twice({ kind: 'html' })],
    hears: [IN_DOUBT, BOOKED],
    after: ['5s'],
    operator: ['ERP.BODY'],
    records: 1,
    task: 'done',
  },
  {
    when: 'the rate is limited for half a minute',
    faults: [{ kind: 'rate-limit', retryAfter: 30 }],
    hears: [LATER, null, BOOKED],
    after: ['5s', '25s'],
    operator: ['ERP.RATE'],
    records: 1,
    task: 'done',
  },
  {
    when: 'the rate is limited and nobody says how long',
    faults: [{ kind: 'rate-limit' }],
    hears: [LATER, BOOKED],
    after: ['5s'],
    operator: ['ERP.RATE'],
    records: 1,
    task: 'done',
  },
  {
    when: 'the key is refused until a person has renewed it',
    faults: [{ kind: 'revoked', times: 3 }],
    hears: [LATER, null, null, BOOKED],
    after: ['5s', '15s', '1m'],
    operator: ['ERP.AUTH'],
    records: 1,
    task: 'done',
  },
  {
    when: 'a rule nobody declared refuses it',
    faults: [{ kind: 'status', status: 417, excType: 'ValidationError' }],
    hears: [[A_PERSON, /Our team knows/], []],
    after: ['10m'],
    operator: ['ERP.REFUSED'],
    records: 0,
    task: 'failed',
  },
];

describe('a booking while the ERP is in trouble', () => {
  let app: DoubtfulApp;
  beforeEach(async () => {
    app = await DoubtfulApp.start();
    await app.summary();
  });
  afterEach(() => app.stop());

  for (const { when, faults, hears, after = [], operator, records, task } of ROWS)
    it(`${when}: ${task} with ${records} record, ${operator.join(' and ')} for the operator, the truth for the customer`, async () => {
      for (const fault of faults) app.standin.faults.add({ on: 'create_booking', ...fault });
      const heard = [await app.says('yes')];
      for (const span of after) heard.push(await app.passes(span));
      for (const [index, said] of hears.entries()) {
        const wanted = said === null ? [] : [said].flat();
        expect(heard[index], `message ${index}`).to.have.length(wanted.length);
        for (const [at, words] of wanted.entries()) expect(heard[index]?.[at]).to.match(words);
      }
      expect(await app.faults()).to.deep.equal(operator);
      expect(app.bookings()).to.have.length(records);
      expect((await app.task())?.status).to.equal(task);
      expect(await app.passes('1h'), 'nothing comes later').to.deep.equal([]);
      expect(app.bookings()).to.have.length(records);
    });

  it('outlasts an hour of maintenance: told once, one incident, a breaker that opens and closes, one record', async () => {
    app.standin.faults.add({ ...forGood({ kind: 'status', status: 503, excType: 'SessionStopped' }), on: 'create_booking' });
    expect(await app.says('yes')).to.have.length(1);
    for (const span of ['5s', '15s', '1m', '5m', '15m', '15m', '15m'] as const) expect(await app.passes(span)).to.deep.equal([]);
    const breaker = async () => (await app.readiness()).dependencies.find(({ name }) => name === 'erp');
    expect((await breaker())?.breakers?.['booking.desk.book']).to.equal('open');
    expect((await breaker())?.state).to.equal('degraded');
    app.standin.faults.clear();
    const [told, ...more] = await app.passes('15m');
    expect(told).to.match(BOOKED);
    expect(more).to.deep.equal([]);
    expect((await breaker())?.breakers?.['booking.desk.book']).to.equal('closed');
    expect(await app.faults()).to.deep.equal(['ERP.HTTP']);
    expect(app.bookings()).to.have.length(1);
  });

  it('is stopped at once when nothing was begun, and made when the customer wants it after all', async () => {
    app.standin.faults.add({ ...forGood({ kind: 'reset' }), on: 'find_customers' });
    expect((await app.says('yes')).join()).to.match(LATER);
    const heard = await app.says('cancel it');
    expect(heard.join()).to.match(/stopping it.+Nothing was booked/s);
    expect((await app.task())?.status).to.equal('cancelled');
    app.standin.faults.clear();
    await app.passes('24h');
    expect(app.bookings()).to.have.length(0);
    await app.summary();
    expect((await app.says('yes')).join()).to.match(BOOKED);
    expect(app.bookings()).to.have.length(1);
  });

  it('is looked for by its request id when it is taken back in doubt: stopped when it was not made', async () => {
    app.standin.faults.add({ kind: 'hang', on: 'create_booking' });
    expect((await app.says('yes')).join()).to.match(IN_DOUBT);
    expect((await app.says('cancel')).join()).to.match(/stopping it/);
    expect(await app.passes('29s')).to.deep.equal([]);
    expect((await app.passes('1s')).join()).to.match(/Nothing was booked/);
    await app.passes('24h');
    expect(app.bookings()).to.have.length(0);
    expect((await app.task())?.status).to.equal('cancelled');
  });

  it('is looked for by its request id when it is taken back in doubt: told when it was made', async () => {
    app.standin.faults.add({ kind: 'commit-then-hang', on: 'create_booking' });
    expect((await app.says('yes')).join()).to.match(IN_DOUBT);
    expect((await app.says('cancel')).join()).to.match(/stopping it/);
    expect((await app.passes('30s')).join()).to.match(/before I could stop it.+BKG-\d+/s);
    expect(app.bookings()).to.have.length(1);
    expect((await app.task())?.status).to.equal('done');
  });

  it('goes on talking while a write waits for the ERP', async () => {
    app.standin.faults.add({ ...forGood({ kind: 'reset' }), on: 'create_booking' });
    await app.says('yes');
    expect((await app.says('thanks')).join()).to.match(/welcome/);
    expect((await app.says('is it done?')).join()).not.to.match(BOOKED);
    expect((await app.conversation()).prompt?.slot).not.to.equal('confirm');
    app.standin.faults.clear();
    expect((await app.passes('15s')).join()).to.match(BOOKED);
    expect(app.bookings()).to.have.length(1);
  });
});
