import type { IncomingMessage } from 'node:http';

/** How reading a request's body ended. `broken`: the sender went away, nobody is left to answer. */
export type RequestBody = { readonly is: 'read'; readonly bytes: Buffer } | { readonly is: 'too-large' } | { readonly is: 'broken' };

/** How much more than the limit is let in and thrown away, so that the sender gets to read the refusal. */
const DISCARDED = 16 * 1024 * 1024;

/**
 * Reads the raw bytes of a body, as they were signed. What it says of its own length is believed only when that is too long; beyond
 * `mostBytes` the rest is thrown away as it comes, and beyond 16 MiB more the connection is cut.
 *
 * @example
 * const body = await readBody(ctx.req, 3 * 1024 * 1024);
 * if (body.is === 'too-large') return refuse(ctx, 413, 'WEBHOOK.BODY', 'the body is over 3 MiB');
 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<RequestBody> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    let refused = Number(request.headers['content-length']) > mostBytes;
    if (refused) resolve({ is: 'too-large' });
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > mostBytes + DISCARDED) request.destroy();
      if (refused) return;
      refused = length > mostBytes;
      if (!refused) return void parts.push(part);
      parts.length = 0;
      resolve({ is: 'too-large' });
    });
    request.on('end', () => {
      resolve({ is: 'read', bytes: Buffer.concat(parts) });
    });
    request.on('error', () => {
      resolve({ is: 'broken' });
    });
  });
}
