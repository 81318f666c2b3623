import { GraphError } from './graph-error.ts';

const MB = 1024 * 1024;

interface MediaKind {
  readonly mimes: readonly string[];
  readonly maxBytes: number;
}

const OFFICE = [
  'msword',
  'vnd.openxmlformats-officedocument.wordprocessingml.document',
  'vnd.ms-excel',
  'vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'vnd.ms-powerpoint',
  'vnd.openxmlformats-officedocument.presentationml.presentation',
];

const KINDS: readonly MediaKind[] = [
  { mimes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], maxBytes: 16 * MB },
  { mimes: ['text/plain', 'application/pdf', ...OFFICE.map((name) => `application/${name}`)], maxBytes: 100 * MB },
  { mimes: ['image/jpeg', 'image/png'], maxBytes: 5 * MB },
  { mimes: ['image/webp'], maxBytes: 500 * 1024 },
  { mimes: ['video/mp4', 'video/3gpp'], maxBytes: 16 * MB },
];

/** Refuses a file whose type or size Meta does not take (image 5 MB, audio and video 16 MB, document 100 MB, sticker 500 KB). */
export function checkMedia(mime: string, bytes: number): void {
  const plain = (mime.split(';')[0] ?? '').trim().toLowerCase();
  const kind = KINDS.find((entry) => entry.mimes.includes(plain));
  if (kind === undefined)
    throw new GraphError(
      100,
      `Param file must be a file with one of the following types: ${KINDS.flatMap((entry) => entry.mimes).join(', ')}. Received file of type '${plain}'.`,
    );
  if (bytes === 0) throw new GraphError(100, 'Param file must not be empty');
  if (bytes > kind.maxBytes)
    throw new GraphError(100, `Param file of ${bytes} bytes is over the limit of ${kind.maxBytes} bytes for ${plain}`);
}
