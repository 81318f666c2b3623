import type { PhoneAction, PhoneCustomer } from '../wire.ts';

/** How a request of the page ended; `why` is fit to be shown. */
export type Done<T> = { readonly is: 'done'; readonly value: T } | { readonly is: 'refused'; readonly why: string };

const BASE = '/simulator/api';

/** Lets a customer say, press or take back something. */
export const act = (waId: string, action: PhoneAction): Promise<Done<unknown>> => post(`${BASE}/customers/${waId}/actions`, json(action));

/** Lets a customer send a file. */
export function sendFile(waId: string, file: File, caption: string): Promise<Done<unknown>> {
  const query = new URLSearchParams({ filename: file.name, ...(caption && { caption }) });
  const headers = { 'content-type': file.type || 'application/octet-stream' };
  return post(`${BASE}/customers/${waId}/files?${query}`, { headers, body: file });
}

/** Adds a customer; without a number the emulator gives one. */
export async function addCustomer(customer: { profileName: string; waId?: string; phoneHidden?: boolean }): Promise<Done<PhoneCustomer>> {
  const done = await post(`${BASE}/customers`, json(customer));
  return done.is === 'done' ? { is: 'done', value: done.value as PhoneCustomer } : done;
}

/** Tells that the customer looks at the chat. */
export const look = (waId: string): Promise<Done<unknown>> => post(`${BASE}/customers/${waId}/look`, {});

/** Where a file of a message can be loaded from. */
export const mediaUrl = (id: string): string => `${BASE}/media/${encodeURIComponent(id)}`;

const json = (body: object): RequestInit => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function post(url: string, init: RequestInit): Promise<Done<unknown>> {
  try {
    const response = await fetch(url, { method: 'POST', ...init });
    const body: unknown = response.status === 204 ? null : await response.json();
    return response.ok
      ? { is: 'done', value: body }
      : { is: 'refused', why: reasonIn(body) ?? `The emulator answered ${response.status}.` };
  } catch (error) {
    return { is: 'refused', why: `The emulator cannot be reached (${error instanceof Error ? error.message : String(error)}).` };
  }
}

function reasonIn(body: unknown): string | undefined {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : undefined;
}
