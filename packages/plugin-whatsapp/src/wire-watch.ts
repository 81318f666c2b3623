import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** What was seen of one request: `untouched` means that not a byte of it can have reached the other side. */
export interface Wire {
  readonly untouched: boolean;
}

interface Watched {
  made: boolean;
  written: boolean;
}

const current = new AsyncLocalStorage<Watched>();
const byRequest = new WeakMap<object, Watched>();
let watching = false;

/**
 * Does a request and sees whether anything of it was written. A connection that hangs half open looks like an answer that is late, and only
 * the difference tells whether a repeat can double a message. A `fetch` that tells nothing (another one than Node's) is never `untouched`.
 */
export function watchWire<T>(work: (wire: Wire) => Promise<T>): Promise<T> {
  listen();
  const watched: Watched = { made: false, written: false };
  const wire: Wire = {
    get untouched() {
      return watched.made && !watched.written;
    },
  };
  return current.run(watched, () => work(wire));
}

function listen(): void {
  if (watching) return;
  watching = true;
  subscribe('undici:request:create', (message) => {
    const watched = current.getStore();
    const request = requestOf(message);
    if (!watched || !request) return;
    watched.made = true;
    byRequest.set(request, watched);
  });
  subscribe('undici:client:sendHeaders', (message) => {
    const request = requestOf(message);
    const watched = request && byRequest.get(request);
    if (watched) watched.written = true;
  });
}

const requestOf = (message: unknown): object | undefined =>
  typeof message === 'object' && message !== null && 'request' in message && typeof message.request === 'object' && message.request !== null
    ? message.request
    : undefined;
