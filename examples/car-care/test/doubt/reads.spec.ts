import type { FrappeFaultInput } from '@samvad/emulators';
import { expect } from 'chai';
import { DoubtfulApp } from './doubtful-app.ts';

/** What the ERP does to every look-up of free times, and what the operator sees. */
const ROWS: readonly { readonly when: string; readonly fault: FrappeFaultInput; readonly operator: string }[] = [
  { when: 'is in maintenance', fault: { kind: 'status', status: 503, excType: 'SessionStopped' }, operator: 'ERP.HTTP' },
  { when: 'breaks off', fault: { kind: 'reset' }, operator: 'ERP.CONNECT' },
  { when: 'does not answer', fault: { kind: 'hang' }, operator: 'ERP.TIMEOUT' },
  { when: 'answers with a page', fault: { kind: 'html' }, operator: 'ERP.BODY' },
  { when: 'refuses our key', fault: { kind: 'revoked' }, operator: 'ERP.AUTH' },
];

describe('a question that needs the ERP, while it', () => {
  let app: DoubtfulApp;
  beforeEach(async () => {
    app = await DoubtfulApp.start();
  });
  afterEach(() => app.stop());

  for (const { when, fault, operator } of ROWS)
    it(`${when}: said once, ${operator} once for as long as it lasts, and asked by itself when it is back`, async () => {
      app.standin.faults.add({ ...fault, on: 'list_slots', times: 0 });
      expect((await app.says('basic wash for swift at home')).join()).to.match(/cannot look that up.+write to you/s);
      for (const span of ['5s', '15s', '1m', '5m', '15m', '15m'] as const) expect(await app.passes(span)).to.deep.equal([]);
      expect(await app.faults()).to.deep.equal([operator]);
      app.standin.faults.clear();
      expect((await app.passes('15m')).join()).to.match(/day and time/);
      expect(await app.faults()).to.deep.equal([operator]);
    });

  it('is away as a whole: one fault for all look-ups of the turn, and what needs none is asked meanwhile', async () => {
    app.standin.faults.add({ kind: 'reset', times: 0 });
    expect((await app.says('basic wash for swift at home')).join()).to.match(/name/);
    expect(await app.faults()).to.deep.equal(['ERP.CONNECT']);
  });
});
