import type { ServerResponse } from 'node:http';
import type { Context } from 'koa';
import type { PhoneEvent, PhoneSnapshot } from '../../phone/wire.ts';
import type { Line } from '../line/line.ts';
import { phoneView } from '../line/threads.ts';

const HEARTBEAT_MS = 15_000;
/** A page that does not read for so long is cut off; it comes back and gets a fresh snapshot. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024;
const MESSAGES_IN_SNAPSHOT = 200;

/** The pages that are open, each on a stream of server-sent events: first a snapshot of everything, then the news. */
export class EventStreams {
  readonly #line: Line;
  readonly #open = new Set<ServerResponse>();

  constructor(line: Line) {
    this.#line = line;
    line.feed.listen((event) => {
      for (const stream of this.#open) write(stream, 'news', event);
    });
  }

  /** Answers a request by a stream that goes on until the page leaves. It goes past Koa, to which a page that leaves is an error. */
  begin(ctx: Context): void {
    const stream = ctx.res;
    ctx.status = 200;
    ctx.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    ctx.respond = false;
    write(stream, 'snapshot', snapshotOf(this.#line));
    this.#open.add(stream);
    stream.on('close', () => this.#open.delete(stream));
    this.#beat(stream);
  }

  /** Ends all streams. */
  close(): void {
    for (const stream of this.#open) stream.end();
  }

  #beat(stream: ServerResponse): void {
    const cancel = this.#line.agenda.after(HEARTBEAT_MS, () => {
      stream.write(': still here\n\n');
      this.#beat(stream);
    });
    stream.once('close', cancel);
  }
}

function write(stream: ServerResponse, event: 'snapshot' | 'news', value: PhoneSnapshot | PhoneEvent): void {
  if (stream.writableLength > MOST_WAITING_BYTES) stream.destroy();
  else stream.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
}

function snapshotOf({ business, roster, threads, now }: Line): PhoneSnapshot {
  const customers = roster.all();
  const messages = customers.flatMap(({ waId }) => threads.of(waId).slice(-MESSAGES_IN_SNAPSHOT).map(phoneView));
  return { business, customers, messages, now: now() };
}
