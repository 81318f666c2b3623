import { z } from 'zod';
import { MediaRef } from '../../model/content.ts';
import type { SlotType, Texts } from '../slot-type.ts';
import { fileKinds, paymentProofTexts, photoTexts } from './photo-texts.ts';

/** A file of the customer; `fileUrl` once the business system holds it. */
export const Photo = MediaRef.extend({ fileUrl: z.string().optional() });
export type Photo = z.infer<typeof Photo>;

/** What a slot for a file takes and says. */
export interface PhotoOptions {
  /** Unique, kebab-case. */
  readonly name: string;
  /** Beginnings of the MIME types that are taken. */
  readonly mimes: readonly string[];
  readonly texts: Texts;
}

const kindIn = (language: string): (typeof fileKinds)['en'] => fileKinds[language === 'mr' ? 'hi' : language] ?? fileKinds.en;

/**
 * Makes a type for files of some kinds.
 *
 * @example
 * const rcBook = photoOf({ name: 'rc-book', mimes: ['image/', 'application/pdf'], texts: { en: { ask: 'Please send the registration card.', … } } });
 */
export const photoOf = ({ name, mimes, texts }: PhotoOptions): SlotType<Photo, MediaRef> => ({
  name,
  schema: Photo,
  mention: MediaRef,
  texts,
  input: 'media',
  extract: () => [],
  fromMedia: (file) => (mimes.some((mime) => file.mime.startsWith(mime)) ? file : undefined),
  merge: (_earlier, later) => later,
  settle: (file) => ({ is: 'value', value: file }),
  offer: () => [],
  show: (value, { language }) => kindIn(language)[value.mime.startsWith('image/') ? 'picture' : 'document'],
});

/** A picture, such as one of a scratch. */
export const photo: SlotType<Photo, MediaRef> = photoOf({
  name: 'photo',
  mimes: ['image/'],
  texts: photoTexts,
});

/** A proof of payment: a screenshot or a PDF. */
export const paymentProof: SlotType<Photo, MediaRef> = photoOf({
  name: 'payment-proof',
  mimes: ['image/', 'application/pdf'],
  texts: paymentProofTexts,
});
