import { createHash } from 'node:crypto';
import { captureSite, type MediaRef } from '@samvad/framework';
import { z } from 'zod';
import type { GraphClient } from './graph-client.ts';
import { errorIn } from './graph-errors.ts';
import { download, type Fetching, MOST_MEDIA_BYTES, unfetched } from './media-download.ts';
import type { WhatsAppSettings } from './options.ts';
import { hexDigest } from './parse-media.ts';

/** Fetches the bytes of a customer's file. */
export type FetchMedia = (file: MediaRef, signal: AbortSignal) => Promise<Buffer>;

const Metadata = z.object({
  url: z.url(),
  sha256: z.string().optional().catch(undefined),
  // A number, or a number as text.
  file_size: z.coerce.number().optional().catch(undefined),
});
type Metadata = z.infer<typeof Metadata>;

/**
 * Builds what fetches files in two steps, address by id, then bytes by address. The bytes are compared with the digest of the webhook, or of Graph
 * where the webhook had none.
 * @throws Fault `MEDIA.FETCH` from what it builds
 */
export function mediaFetcher(graph: GraphClient, settings: WhatsAppSettings): FetchMedia {
  return async function fetchMedia(file, signal) {
    const fetching: Fetching = { settings, signal, site: captureSite(fetchMedia) };
    let metadata = await metadataOf(graph, file, fetching);
    let bytes = await download(metadata.url, fetching);
    if (!bytes) {
      // An address lives five minutes: a dead one is asked for anew, once.
      metadata = await metadataOf(graph, file, fetching);
      bytes = await download(metadata.url, fetching);
    }
    if (!bytes) throw unfetched('the file is gone', fetching.site, { facts: { status: 404 } });
    const expected = file.sha256.toLowerCase() || hexDigest(metadata.sha256);
    const isWhole = !expected || createHash('sha256').update(bytes).digest('hex') === expected;
    if (!isWhole) throw unfetched('the file is not the one that was announced', fetching.site, { facts: { bytes: bytes.length } });
    return bytes;
  };
}

async function metadataOf(graph: GraphClient, file: MediaRef, { settings, signal, site }: Fetching): Promise<Metadata> {
  const path = `${encodeURIComponent(file.media)}?phone_number_id=${encodeURIComponent(settings.phoneNumberId)}`;
  const reply = await graph.get(path, signal);
  if (reply.is !== 'answer') throw unfetched('Graph did not answer for a file', site, { cause: reply.cause });
  const metadata = Metadata.safeParse(reply.body).data;
  const error = errorIn(reply.body);
  const facts = { code: error?.code ?? null, status: reply.status, fbtrace_id: error?.fbtrace_id ?? null };
  if (!metadata) throw unfetched(`Graph gives no address for a file (HTTP ${reply.status})`, site, { facts });
  if ((metadata.file_size ?? 0) > MOST_MEDIA_BYTES) throw unfetched('the file is larger than 10 MB', site, { facts });
  return metadata;
}
