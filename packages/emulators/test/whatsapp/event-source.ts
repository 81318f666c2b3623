/** One server-sent event. */
export interface Sent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads server-sent events as a browser does. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #stop: AbortController;
  readonly headers: Headers;
  #text = '';

  static async open(url: string): Promise<EventReader> {
    const stop = new AbortController();
    const response = await fetch(url, { signal: stop.signal });
    if (!response.body) throw new Error('the stream has no body');
    return new EventReader(response, response.body, stop);
  }

  private constructor(response: Response, body: ReadableStream<Uint8Array>, stop: AbortController) {
    this.headers = response.headers;
    this.#reader = body.getReader();
    this.#stop = stop;
  }

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<Sent | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        const [, event, data] = /^event: (.+)\ndata: (.+)$/.exec(block) ?? [];
        if (event && data) return { event, data: JSON.parse(data) as Sent['data'] };
        continue;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += Buffer.from(value).toString('utf8');
    }
  }

  close(): void {
    this.#stop.abort();
  }
}
