/** Reads a body up to so many bytes while it streams in; undefined when it holds more, and the rest is never fetched. */
export async function readBody(response: Response, mostBytes: number): Promise<Buffer | undefined> {
  if (!response.body) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
