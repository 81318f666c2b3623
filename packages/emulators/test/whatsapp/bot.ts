import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as the bot received it. */
export interface Heard {
  /** The bytes as text, with Meta's escapes. */
  readonly raw: string;
  readonly signature: string;
  /** `value` of all changes in it. */
  readonly values: readonly Value[];
}

/** What a change of `messages` holds, as far as specs look. */
export interface Value {
  readonly metadata: { readonly display_phone_number: string; readonly phone_number_id: string };
  readonly contacts?: readonly Record<string, unknown>[];
  readonly messages?: readonly (Record<string, unknown> & { readonly id: string; readonly type: string })[];
  readonly statuses?: readonly (Record<string, unknown> & { readonly id: string; readonly status: string })[];
}

/** How the bot answers a webhook. */
export type Acknowledge = (response: ServerResponse) => void;

/** Answers with this HTTP status. */
export const answering =
  (status: number): Acknowledge =>
  (response) =>
    void response.writeHead(status).end();

/** A bot's webhook on loopback: it keeps what it hears and answers as told. */
export class Bot {
  readonly url: string;
  readonly heard: Heard[] = [];
  acknowledge: Acknowledge = answering(200);
  readonly #close: () => Promise<void>;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  static async start(verifyToken = ''): Promise<Bot> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bot = new Bot(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`, () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    });
    server.on('request', (request, response) => {
      if (request.method === 'GET') return answerChallenge(request, response, verifyToken);
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => bot.take(Buffer.concat(parts).toString('latin1'), String(request.headers['x-hub-signature-256']), response));
    });
    return bot;
  }

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.#close = close;
  }

  take(raw: string, signature: string, response: ServerResponse): void {
    const body = JSON.parse(raw) as { entry: { changes: { value: Value }[] }[] };
    this.heard.push({ raw, signature, values: body.entry.flatMap(({ changes }) => changes.map(({ value }) => value)) });
    this.acknowledge(response);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** The next webhook that was not taken yet. */
  async next(): Promise<Heard> {
    for (;;) {
      const heard = this.heard[this.#taken];
      if (heard) {
        this.#taken += 1;
        return heard;
      }
      await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    }
  }

  /** The values of the next `count` webhooks. */
  async values(count: number): Promise<readonly Value[]> {
    const values: Value[] = [];
    for (let index = 0; index < count; index += 1) values.push(...(await this.next()).values);
    return values;
  }

  close(): Promise<void> {
    return this.#close();
  }
}

function answerChallenge(request: IncomingMessage, response: ServerResponse, verifyToken: string): void {
  const { searchParams } = new URL(request.url ?? '', 'http://bot');
  const isAsked = searchParams.get('hub.mode') === 'subscribe' && searchParams.get('hub.verify_token') === verifyToken;
  response.writeHead(isAsked ? 200 : 403).end(isAsked ? searchParams.get('hub.challenge') : '');
}

/** Meta's signature of a body. */
export const signed = (raw: string, secret: string): string => `sha256=${createHmac('sha256', secret).update(raw, 'latin1').digest('hex')}`;

/** `type` and main content of every message in these values: `text hello`. */
export const said = (values: readonly Value[]): readonly string[] =>
  values.flatMap(({ messages = [] }) =>
    messages.map(({ type, text }) => `${type} ${(text as { body: string } | undefined)?.body ?? ''}`.trim()),
  );

/** The statuses in these values: `sent`, `delivered`. */
export const ranks = (values: readonly Value[]): readonly string[] =>
  values.flatMap(({ statuses = [] }) => statuses.map(({ status }) => status));
