import { type FrappeStandin, type FrappeStandinOptions, startFrappeStandin } from '@samvad/emulators';

/** Monday, 5 January 2026, 09:00 in Pune. */
const MORNING = Date.parse('2026-01-05T03:30:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** An answer of the site as it came over the wire. */
export interface Wire {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the answer; undefined when it is none. */
  readonly body: Body;
}

/** Whatever the JSON of an answer holds; tests look where they know what lies. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Body = any;

/** A stand-in under test: its own clock, and calls over real HTTP. */
export interface TestedSite extends FrappeStandin {
  /** Moves the site's clock on. */
  pass(ms: number): void;
  /** A request with the right token unless `headers` say otherwise. */
  ask(path: string, init?: RequestInit): Promise<Wire>;
  /** Calls a method of the company by POST. */
  call(method: string, given?: object): Promise<Wire>;
  /** The result of a method that must succeed. */
  result(method: string, given?: object): Promise<Body>;
}

/** Starts a stand-in at {@link MORNING}. */
export async function startSite(options: FrappeStandinOptions = {}): Promise<TestedSite> {
  let now = MORNING;
  const standin = await startFrappeStandin({ now: () => now, ...options });
  const authorization = `token ${standin.env.FRAPPE_API_KEY}:${standin.env.FRAPPE_API_SECRET}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<Wire> => {
    const headers = new Headers({ accept: 'application/json', authorization, ...(init.headers as Record<string, string>) });
    for (const [name, value] of [...headers]) if (value === '') headers.delete(name);
    const response = await fetch(`${standin.url}${path}`, { ...init, headers });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  const call = (method: string, given: object = {}): Promise<Wire> => ask(`/api/method/carcare.api.${method}`, json('POST', given));
  return {
    ...standin,
    pass: (ms) => {
      now += ms;
    },
    ask,
    call,
    async result(method, given) {
      const { status, text, body } = await call(method, given);
      if (status !== 200) throw new Error(`${method} answered ${status}: ${text}`);
      return body.message;
    },
  };
}

/** A request with a JSON body. */
export const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

/** The texts of `_server_messages`. */
export const told = ({ body }: Wire): string[] =>
  (JSON.parse(body._server_messages ?? '[]') as string[]).map((entry) => (JSON.parse(entry) as { message: string }).message);

let requests = 0;
/** A request id nobody has used. */
export const requestId = (): string => `rq-${(requests += 1)}`;

/** A customer with a car and an address in Baner. */
export interface Household {
  readonly customer: string;
  readonly vehicle: string;
  readonly address: string;
}

/** Makes one. */
export async function moveIn(site: TestedSite, vehicleClass = 'suv', mobile = '+919833000001'): Promise<Household> {
  const { customer } = await site.result('save_customer', { request_id: requestId(), mobile, first_name: 'Kavita', last_name: 'Rao' });
  const { vehicle } = await site.result('save_vehicle', {
    request_id: requestId(),
    customer,
    make: 'Kia',
    plate: 'MH12KR0001',
    vehicle_class: vehicleClass,
  });
  const { address } = await site.result('save_address', {
    request_id: requestId(),
    customer,
    line: '7 Hill Road',
    area: 'Baner',
    city: 'Pune',
  });
  return { customer, vehicle, address };
}

/** Slots of Baner from today until so many days later. */
export const slots = (site: TestedSite, days = 3, area = 'Baner'): Promise<Body[]> => {
  const day = (ahead: number): string => new Date(MORNING + ahead * DAY).toISOString().slice(0, 10);
  return site.result('list_slots', { service: 'Premium Wash', area, from_date: day(0), to_date: day(days) }) as Promise<Body[]>;
};

/** The arguments of a booking of a Premium Wash. */
export const order = (home: Household, slot: string, more: object = {}): Record<string, unknown> => ({
  request_id: requestId(),
  ...home,
  service: 'Premium Wash',
  slot,
  ...more,
});
