import type { Texts } from '../slot-type.ts';

/** The words of the type `photo`. */
export const photoTexts = {
  en: {
    ask: 'Can you send a photo of it?',
    'ask.2': 'Could you show it to me in a picture?',
    rephrase: 'A picture says it best: please attach one here.',
    'rephrase.2': 'Use the clip or camera sign below and send me a picture.',
    why: 'With a photo our team sees at once what happened.',
    invalid: 'I can take pictures only, such as JPG or PNG.',
  },
  hi: {
    ask: 'क्या आप इसकी फ़ोटो भेज सकते हैं?',
    'ask.2': 'इसे फ़ोटो में दिखा देंगे, प्लीज़?',
    rephrase: 'फ़ोटो से सबसे जल्दी समझ आता है: कृपया यहाँ लगा दीजिए।',
    'rephrase.2': 'नीचे क्लिप या कैमरे का निशान दबाकर एक तस्वीर भेज दीजिए।',
    why: 'फ़ोटो से हमारी टीम तुरंत देख लेती है कि क्या हुआ।',
    invalid: 'यहाँ केवल तस्वीर चलेगी, जैसे JPG या PNG।',
  },
  'hi-Latn': {
    ask: 'Kya aap iski photo bhej sakte hain?',
    'ask.2': 'Ise photo mein dikha denge, please?',
    rephrase: 'Photo se sabse jaldi samajh aata hai: yahan laga dijiye.',
    'rephrase.2': 'Neeche clip ya camera ka nishaan dabakar ek photo bhej dijiye.',
    why: 'Photo se hamari team turant dekh leti hai ki kya hua.',
    invalid: 'Yahan sirf photo chalegi, jaise JPG ya PNG.',
  },
} as const satisfies Texts;

/** The words of the type `payment-proof`. */
export const paymentProofTexts = {
  en: {
    ask: 'Please send a screenshot or PDF of the payment.',
    'ask.2': 'May I see the payment as a screenshot or PDF?',
    rephrase: 'The success screen of your UPI app is enough: please attach it here.',
    'rephrase.2': 'Open the payment in your UPI or bank app, take a screenshot and send it here.',
    why: 'With it our accounts team can match your payment.',
    invalid: 'I can take a picture or a PDF as proof.',
  },
  hi: {
    ask: 'कृपया भुगतान का स्क्रीनशॉट या PDF भेजिए।',
    'ask.2': 'पेमेंट का स्क्रीनशॉट या PDF दिखा देंगे?',
    rephrase: 'आपके UPI ऐप की "सफल" वाली स्क्रीन काफ़ी है: कृपया यहाँ लगा दीजिए।',
    'rephrase.2': 'UPI या बैंक ऐप में पेमेंट खोलकर उसका स्क्रीनशॉट यहाँ भेज दीजिए।',
    why: 'इससे हमारी अकाउंट टीम आपका भुगतान मिला पाती है।',
    invalid: 'सबूत के लिए तस्वीर या PDF चलेगी।',
  },
  'hi-Latn': {
    ask: 'Payment ka screenshot ya PDF bhej dijiye.',
    'ask.2': 'Payment ka screenshot ya PDF dikha denge?',
    rephrase: 'Aapke UPI app ki "success" wali screen kaafi hai: yahan laga dijiye.',
    'rephrase.2': 'UPI ya bank app mein payment kholkar uska screenshot yahan bhej dijiye.',
    why: 'Isse hamari accounts team aapka payment match kar paati hai.',
    invalid: 'Proof ke liye photo ya PDF chalegi.',
  },
} as const satisfies Texts;

interface FileKind {
  readonly picture: string;
  readonly document: string;
}

type FileKinds = { readonly en: FileKind } & Readonly<Record<string, FileKind>>;

/** What a file is called in a summary. */
export const fileKinds: FileKinds = {
  en: { picture: 'photo', document: 'document' },
  hi: { picture: 'फ़ोटो', document: 'दस्तावेज़' },
  'hi-Latn': { picture: 'photo', document: 'document' },
};
