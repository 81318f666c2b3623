import type { InboundContent } from '@samvad/framework';
import { z } from 'zod';

const word = z.string().optional().catch(undefined);

const MediaBody = z.object({
  id: z.string().min(1),
  mime_type: z.string().default('application/octet-stream'),
  sha256: word,
  caption: word,
  filename: word,
});

type Media = Extract<InboundContent, { type: 'media' }>;

/** Reads the body of a file message. Its bytes are fetched later, by id: the address beside it dies after five minutes. */
export const mediaBody = (kind: Media['kind']): z.ZodType<Media> =>
  MediaBody.transform((body) => ({
    type: 'media' as const,
    kind,
    file: { media: body.id, mime: body.mime_type, sha256: hexDigest(body.sha256) },
    ...(body.caption && { caption: body.caption.toWellFormed() }),
    ...(body.filename && { filename: plainName(body.filename) }),
  }));

/** A SHA-256 as lower-case hex, from base64 (the rule) or hex (some samples); empty when it is neither, then nothing can be compared. */
export function hexDigest(digest: string | undefined): string {
  if (digest === undefined) return '';
  if (/^[0-9a-f]{64}$/i.test(digest)) return digest.toLowerCase();
  const bytes = Buffer.from(digest, 'base64');
  return bytes.length === 32 ? bytes.toString('hex') : '';
}

/** The customer's file name without paths, controls and marks that turn the writing direction. */
const plainName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 200)
    .toWellFormed();
