import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault, type ParsedWebhook } from '@samvad/framework';
import type { WhatsAppChannel } from '@samvad/plugin-whatsapp';

/** A webhook over HTTP that does nothing but let the channel read what comes. */
export interface Receiver {
  readonly url: string;
  /** Everything the channel read over. */
  readonly unknown: readonly string[];
  /** The next body that was not taken yet and is wanted; others before it are skipped. */
  next(wanted: (parsed: ParsedWebhook) => boolean): Promise<ParsedWebhook>;
  close(): Promise<void>;
}

/** Starts a webhook for a channel. */
export async function startReceiver(channel: WhatsAppChannel): Promise<Receiver> {
  const parsed: ParsedWebhook[] = [];
  const waiting: (() => void)[] = [];
  const unknown: string[] = [];
  let taken = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'GET') {
        const challenge = channel.verify(Object.fromEntries(new URL(request.url ?? '', 'http://bot').searchParams));
        return void response.writeHead(challenge === undefined ? 403 : 200).end(challenge);
      }
      try {
        const body = channel.parse(Buffer.concat(parts), request.headers as Record<string, string | undefined>);
        parsed.push(body);
        unknown.push(...body.unknown);
        response.writeHead(200).end();
      } catch (error) {
        response.writeHead(Fault.is(error) ? 401 : 500).end();
      }
      for (const wake of waiting.splice(0)) wake();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`,
    unknown,
    async next(wanted) {
      for (;;) {
        const found = parsed.slice(taken).findIndex(wanted);
        const body = parsed[taken + found];
        if (found >= 0 && body) {
          taken += found + 1;
          return body;
        }
        await new Promise<void>((resolve) => void waiting.push(resolve));
      }
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
