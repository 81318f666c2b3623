import { z } from 'zod';
import { MediaRef } from '../../model/content.ts';
import type { SlotType, Texts } from '../slot-type.ts';

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

const kindIn = (language: string): { readonly picture: string; readonly document: string } =>
  language === 'hi' || language === 'mr' ? { picture: 'फ़ोटो', document: 'दस्तावेज़' } : { picture: 'photo', document: 'document' };

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
  texts: {
    en: {
      ask: 'Can you send a photo of it?',
      rephrase: 'A picture says it best: please attach one here.',
      why: 'With a photo our team sees at once what happened.',
      invalid: 'I can take pictures only, such as JPG or PNG.',
    },
    hi: {
      ask: 'क्या आप इसकी फ़ोटो भेज सकते हैं?',
      rephrase: 'फ़ोटो से सबसे जल्दी समझ आता है: कृपया यहाँ लगा दीजिए।',
      why: 'फ़ोटो से हमारी टीम तुरंत देख लेती है कि क्या हुआ।',
      invalid: 'मैं केवल तस्वीर ले सकता हूँ, जैसे JPG या PNG।',
    },
  },
});

/** A proof of payment: a screenshot or a PDF. */
export const paymentProof: SlotType<Photo, MediaRef> = photoOf({
  name: 'payment-proof',
  mimes: ['image/', 'application/pdf'],
  texts: {
    en: {
      ask: 'Please send a screenshot or PDF of the payment.',
      rephrase: 'The success screen of your UPI app is enough: please attach it here.',
      why: 'With it our accounts team can match your payment.',
      invalid: 'I can take a picture or a PDF as proof.',
    },
    hi: {
      ask: 'कृपया भुगतान का स्क्रीनशॉट या PDF भेजिए।',
      rephrase: 'आपके UPI ऐप की "सफल" वाली स्क्रीन काफ़ी है: कृपया यहाँ लगा दीजिए।',
      why: 'इससे हमारा हिसाब-विभाग आपका भुगतान मिला पाता है।',
      invalid: 'सबूत के लिए मैं तस्वीर या PDF ले सकता हूँ।',
    },
  },
});
