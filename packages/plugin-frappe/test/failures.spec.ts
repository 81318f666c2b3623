import { codes, type FaultCode } from '@samvad/framework';
import { withinCall } from '@samvad/framework/ports';
import { expect } from 'chai';
import { faultOf, json, page, scripted, within } from './site-under-test.ts';

const thrown =
  (excType: string, status: number, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    json(
      {
        exc_type: excType,
        exception: `frappe.exceptions.${excType}: Nein`,
        _server_messages: JSON.stringify([JSON.stringify({ message: '<b>Nein</b>', raise_exception: 1 })]),
      },
      status,
      headers,
    );
const broken = (code: string): Error =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('socket'), { code }) });

interface Case {
  readonly what: string;
  readonly answer: () => Response | Error;
  readonly code: FaultCode;
  readonly kind: string;
  /** Of a write. */
  readonly outcome: 'not-made' | 'unknown';
}

const refusal = (excType: string, status: number, code: FaultCode, kind: string): Case => ({
  what: `${status} ${excType}`,
  answer: thrown(excType, status),
  code,
  kind,
  outcome: kind === 'server-error' ? 'unknown' : 'not-made',
});

const CASES: readonly Case[] = [
  refusal('AuthenticationError', 401, 'ERP.AUTH', 'auth'),
  refusal('InvalidAuthorizationToken', 400, 'ERP.AUTH', 'auth'),
  refusal('CSRFTokenError', 400, 'ERP.AUTH', 'auth'),
  refusal('PermissionError', 403, 'ERP.AUTH', 'forbidden'),
  refusal('DoesNotExistError', 404, 'ERP.REFUSED', 'not-found'),
  refusal('DuplicateEntryError', 409, 'ERP.REFUSED', 'duplicate-name'),
  refusal('UniqueValidationError', 417, 'ERP.REFUSED', 'unique-violation'),
  refusal('MandatoryError', 417, 'ERP.REFUSED', 'validation'),
  refusal('RequestIdConflict', 417, 'ERP.REFUSED', 'validation'),
  refusal('TimestampMismatchError', 417, 'ERP.CONFLICT', 'stale'),
  refusal('DocumentLockedError', 417, 'ERP.CONFLICT', 'locked'),
  refusal('QueryDeadlockError', 500, 'ERP.CONFLICT', 'deadlock'),
  refusal('QueryTimeoutError', 500, 'ERP.CONFLICT', 'deadlock'),
  refusal('SomethingNew', 508, 'ERP.CONFLICT', 'deadlock'),
  refusal('TooManyRequestsError', 429, 'ERP.RATE', 'rate-limited'),
  refusal('RateLimitExceededError', 417, 'ERP.RATE', 'rate-limited'),
  refusal('InReadOnlyMode', 503, 'ERP.HTTP', 'maintenance'),
  refusal('SessionStopped', 503, 'ERP.HTTP', 'maintenance'),
  refusal('TypeError', 500, 'ERP.HTTP', 'server-error'),
  { what: '502 of a proxy', answer: () => page(502), code: 'ERP.BODY', kind: 'protocol', outcome: 'unknown' },
  { what: '503 of a proxy', answer: () => page(503), code: 'ERP.BODY', kind: 'protocol', outcome: 'unknown' },
  { what: '200 that is a page', answer: () => page(200), code: 'ERP.BODY', kind: 'protocol', outcome: 'unknown' },
  {
    what: 'a redirect',
    answer: () => page(302, { location: 'https://elsewhere' }),
    code: 'ERP.BODY',
    kind: 'protocol',
    outcome: 'unknown',
  },
  { what: 'a redirect with JSON', answer: () => json({}, 307), code: 'ERP.BODY', kind: 'protocol', outcome: 'unknown' },
  { what: '401 that is a page', answer: () => page(401), code: 'ERP.AUTH', kind: 'auth', outcome: 'not-made' },
  { what: '404 that is a page: no such site', answer: () => page(404), code: 'ERP.REFUSED', kind: 'not-found', outcome: 'not-made' },
  { what: '413 that is a page', answer: () => page(413), code: 'ERP.REFUSED', kind: 'validation', outcome: 'not-made' },
  {
    what: '429 as plain text',
    answer: () => new Response('Too Many Requests', { status: 429 }),
    code: 'ERP.RATE',
    kind: 'rate-limited',
    outcome: 'not-made',
  },
  {
    what: 'JSON that ends in the middle',
    answer: () => new Response('{"message": {"custo', { headers: { 'content-type': 'application/json' } }),
    code: 'ERP.BODY',
    kind: 'protocol',
    outcome: 'unknown',
  },
  { what: 'a refused connection', answer: () => broken('ECONNREFUSED'), code: 'ERP.CONNECT', kind: 'connection', outcome: 'not-made' },
  { what: 'an unknown host', answer: () => broken('ENOTFOUND'), code: 'ERP.CONNECT', kind: 'connection', outcome: 'not-made' },
  { what: 'a wrong certificate', answer: () => broken('CERT_HAS_EXPIRED'), code: 'ERP.CONNECT', kind: 'connection', outcome: 'not-made' },
  { what: 'a connection that broke', answer: () => broken('ECONNRESET'), code: 'ERP.CONNECT', kind: 'connection', outcome: 'unknown' },
  { what: 'a socket that was closed', answer: () => broken('UND_ERR_SOCKET'), code: 'ERP.CONNECT', kind: 'connection', outcome: 'unknown' },
];

describe('Frappe client: failures', () => {
  const save = (erp: ReturnType<typeof scripted>['erp']): Promise<unknown> =>
    erp.desk.saveVehicle({ customer: 'C', vehicleClass: 'suv' }, 'rq');

  for (const { what, answer, code, kind, outcome } of CASES)
    it(`${what} is ${code}${codes[code].retryable ? ', to be tried again' : ''}; a write was ${outcome === 'unknown' ? 'perhaps made' : 'not made'}`, async () => {
      const write = await faultOf(save(scripted([answer()]).erp));
      expect(write.code).to.equal(code);
      expect(write.facts).to.include({ kind, outcome });
      expect(write.operation).to.equal('desk.saveVehicle');
      const read = await faultOf(scripted([answer()]).erp.catalogue.areas());
      expect([read.code, read.facts['outcome']]).to.deep.equal([code, 'not-made']);
    });

  it('goes by the class in `exception` where older sites give no exc_type, and never by a text', async () => {
    const { erp } = scripted([
      json({ exception: 'frappe.exceptions.QueryDeadlockError: متزامن' }, 500),
      json({ message: 'QueryDeadlockError' }, 417),
    ]);
    expect((await faultOf(save(erp))).code).to.equal('ERP.CONFLICT');
    expect((await faultOf(save(erp))).code).to.equal('ERP.REFUSED');
  });
  it('takes a failed status for a failure although the body shows no traceback', async () => {
    const { erp } = scripted([json({}, 417), json({ message: { vehicle: 'V' } }, 500)]);
    expect((await faultOf(save(erp))).code).to.equal('ERP.REFUSED');
    expect((await faultOf(save(erp))).code).to.equal('ERP.HTTP');
  });
  it('takes an error class for a failure although the status is 200', async () => {
    const { erp } = scripted([json({ exc_type: 'ValidationError', message: { vehicle: 'V' } })]);
    expect((await faultOf(save(erp))).code).to.equal('ERP.REFUSED');
  });
  it('takes warnings beside a result for what they are', async () => {
    const { erp } = scripted([json({ message: { vehicle: 'V-1' }, _server_messages: '["{\\"message\\": \\"Hi\\"}"]' })]);
    expect(await save(erp)).to.deep.equal({ vehicle: 'V-1' });
  });
  it('says how long the site wants to be left alone', async () => {
    const wait = async (value: string): Promise<number | null> => {
      const { erp } = scripted([thrown('TooManyRequestsError', 429, { 'retry-after': value })()]);
      return (await faultOf(erp.catalogue.areas())).retryAfterMs;
    };
    expect(await wait('7')).to.equal(7_000);
    expect(await wait('99999')).to.equal(3_600_000);
    expect(await wait('soon')).to.equal(null);
    expect(await wait(new Date(Date.now() + 60_000).toUTCString())).to.be.within(50_000, 60_000);
  });
  it('says what the site said, as text', async () => {
    const fault = await faultOf(save(scripted([thrown('MandatoryError', 417)()]).erp));
    expect(fault.message).to.equal('carcare.api.save_vehicle: 417 MandatoryError: Nein');
    expect(fault.facts).to.include({ status: 417, class: 'MandatoryError' });
  });
  it('keeps the id under which the site logged a request', async () => {
    const { erp } = scripted([thrown('TypeError', 500, { 'x-frappe-request-id': 'abc' })()]);
    expect((await faultOf(save(erp))).facts['requestId']).to.equal('abc');
  });
  it('is late when the deadline of the call passes, and knows nothing of a write then', async () => {
    const never = (init: RequestInit): Promise<Response> =>
      new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    const { erp, requests } = scripted([() => never(requests[0]?.init ?? {})]);
    const fault = await faultOf(within(20, () => save(erp)));
    expect([fault.code, fault.facts['outcome']]).to.deep.equal(['ERP.TIMEOUT', 'unknown']);
    expect(fault.message).to.equal('carcare.api.save_vehicle: no answer in time');
  });
  it('sends nothing when the deadline has passed already', async () => {
    const { erp, requests } = scripted([]);
    const fault = await faultOf(withinCall({ signal: AbortSignal.abort() }, () => save(erp)));
    expect([fault.code, fault.facts['outcome'], requests.length]).to.deep.equal(['ERP.TIMEOUT', 'not-made', 0]);
    expect(fault.message).to.equal('carcare.api.save_vehicle: ended before the answer came');
  });
  it('points at the gateway that asked', async () => {
    const fault = await faultOf(save(scripted([page(502)]).erp));
    expect(fault.site.stack).to.match(/plugin-frappe\/src\/desk\.ts/);
  });
});
