import { type FrappeStandin, type FrappeStandinOptions, startFrappeStandin } from '@samvad/emulators';
import { Fault } from '@samvad/framework';
import { withinCall } from '@samvad/framework/ports';
import { type FrappeGateways, type FrappeMapping, type FrappeOptions, frappe, parseMapping } from '@samvad/plugin-frappe';
import { expect } from 'chai';

/** Monday, 5 January 2026, 09:00 in Pune. */
export const MORNING = Date.parse('2026-01-05T03:30:00Z');

const method = (name: string) => ({ method: `carcare.api.${name}` });

/** The mapping of the company's app, as an object to vary. */
export const COMPANY = {
  catalogue: { services: method('list_services'), areas: method('list_areas') },
  desk: {
    customers: method('find_customers'),
    free: method('list_slots'),
    saveCustomer: method('save_customer'),
    saveVehicle: method('save_vehicle'),
    saveAddress: method('save_address'),
    book: { ...method('create_booking'), madeIn: { resource: 'Service Booking', requestIdField: 'request_id' } },
    cancel: method('cancel_booking'),
  },
};

/** A mapping read from an object. */
export const mappingOf = (mapping: object): FrappeMapping => parseMapping(JSON.stringify(mapping), 'test.mapping.json');

/** Options that no site answers to. */
export const OPTIONS: FrappeOptions = {
  url: 'http://127.0.0.1:9',
  apiKey: 'key-of-test',
  apiSecret: 'secret-of-test',
  webhookSecret: 's3cret',
  timeZone: 'Asia/Kolkata',
  mapping: mappingOf(COMPANY),
  now: () => MORNING,
};

/** Gateways on a site that answers with what the test gives, one response a request; the requests are kept. */
export function scripted(answers: readonly (Response | Error | (() => Promise<Response>))[], options: Partial<FrappeOptions> = {}) {
  const requests: { readonly url: URL; readonly init: RequestInit }[] = [];
  const left = [...answers];
  const erp = frappe({
    ...OPTIONS,
    ...options,
    fetch: async (url, init) => {
      requests.push({ url: new URL(String(url)), init: init ?? {} });
      const next = left.shift();
      if (next instanceof Error) throw next;
      if (typeof next === 'function') return next();
      if (next === undefined) throw new Error('the test gave no further answer');
      return next;
    },
  });
  return { erp, requests };
}

/** An answer in JSON. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A page that no Frappe wrote. */
export const page = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('<html><h1>Bad Gateway</h1></html>', { status, headers: { 'content-type': 'text/html', ...headers } });

/** The fault that a call ends with. */
export async function faultOf(call: Promise<unknown>): Promise<Fault> {
  const thrown: unknown = await call.then(
    (value) => new Error(`no fault, but ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  expect(Fault.is(thrown), String(thrown)).to.equal(true);
  return thrown as Fault;
}

/** Runs a call as the framework does: under a deadline. */
export const within = <T>(ms: number, call: () => Promise<T>): Promise<T> => withinCall({ signal: AbortSignal.timeout(ms) }, call);

/** A stand-in and the gateways on it. */
export interface SiteUnderTest {
  readonly standin: FrappeStandin;
  readonly erp: FrappeGateways;
  close(): Promise<void>;
}

/** Starts a stand-in, and gateways on it that share its clock. */
export async function startSite(
  options: FrappeStandinOptions = {},
  mapping: FrappeMapping = OPTIONS.mapping,
  now: () => number = () => MORNING,
): Promise<SiteUnderTest> {
  const standin = await startFrappeStandin({ now, webhookSecret: 's3cret', ...options });
  const { FRAPPE_URL: url, FRAPPE_API_KEY: apiKey, FRAPPE_API_SECRET: apiSecret } = standin.env;
  return { standin, erp: frappe({ ...OPTIONS, url, apiKey, apiSecret, mapping, now }), close: () => standin.close() };
}

/** A customer with a car and an address in Baner, made through the desk. */
export async function moveIn({ erp: { desk } }: Pick<SiteUnderTest, 'erp'>, key = 'home') {
  const { customer } = await desk.saveCustomer({ mobile: '+919833000001', firstName: 'Kavita', lastName: 'Rao' }, `${key}-1`);
  const { vehicle } = await desk.saveVehicle(
    { customer, make: 'Kia', model: 'Seltos', plate: 'MH12KR0001', vehicleClass: 'suv' },
    `${key}-2`,
  );
  const saved = await desk.saveAddress(
    { customer, line: '7 Hill Road', area: 'baner', city: 'pune', latitude: 18.56, longitude: 73.78 },
    `${key}-3`,
  );
  if (saved === 'area-not-served') throw new Error('Baner is served');
  return { customer, vehicle, address: saved.address };
}

/** The free times of Baner. */
export async function freeTimes({ erp: { desk } }: Pick<SiteUnderTest, 'erp'>) {
  const free = await desk.free('Premium Wash', 'Baner');
  if (free === 'area-not-served') throw new Error('Baner is served');
  return free;
}
