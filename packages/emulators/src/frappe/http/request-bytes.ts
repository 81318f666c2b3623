import type { IncomingMessage } from 'node:http';

/** Largest body the site takes: 25 MiB. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Reads a request body whole; null when it is too large. */
export async function requestBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length <= MOST_BYTES) parts.push(part);
  }
  return length > MOST_BYTES ? null : Buffer.concat(parts);
}
