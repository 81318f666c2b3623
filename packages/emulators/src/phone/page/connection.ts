import type { PhoneEvent, PhoneSnapshot } from '../wire.ts';

/** Who is told of what comes over the stream. */
export interface ConnectionListener {
  snapshot(snapshot: PhoneSnapshot): void;
  news(event: PhoneEvent): void;
  /** Whether the stream is there; the browser tries again by itself, and the next thing that comes is a snapshot. */
  connected(isConnected: boolean): void;
}

/** Opens the stream of everything that happens; the returned function closes it. */
export function connect(listener: ConnectionListener): () => void {
  const source = new EventSource('/simulator/api/events');
  source.addEventListener('open', () => listener.connected(true));
  source.addEventListener('error', () => listener.connected(false));
  // What comes here is written by the emulator that served this page.
  source.addEventListener('snapshot', ({ data }) => listener.snapshot(JSON.parse(data as string) as PhoneSnapshot));
  source.addEventListener('news', ({ data }) => listener.news(JSON.parse(data as string) as PhoneEvent));
  return () => source.close();
}
