import type { IncomingMessage } from 'node:http';
import { GraphError } from '../graph-error.ts';

/** Reads a request body whole. Throws a {@link GraphError} when it is longer than `most` bytes. */
export async function requestBytes(request: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > most) throw new GraphError(100, `The request body is over the limit of ${most} bytes`, 413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The body as JSON. Throws a {@link GraphError} when it is none. */
export function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new GraphError(100, `The request body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
