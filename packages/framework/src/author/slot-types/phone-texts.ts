import type { Texts } from '../slot-type.ts';

/** The words of the type `phone`. */
export const phoneTexts = {
  en: {
    ask: 'On which number can we reach you?',
    'ask.2': 'What is a good mobile number for you?',
    rephrase: 'Please write your mobile number with all its digits.\nFor example: 98765 43210',
    'rephrase.2': 'Ten digits are what I need here, with or without the country code.',
    why: 'Our technician calls it when he is near.',
    invalid: 'That number does not look complete.',
  },
  hi: {
    ask: 'आपसे किस नंबर पर बात हो सकती है?',
    'ask.2': 'आपका कौन सा मोबाइल नंबर ठीक रहेगा?',
    rephrase: 'कृपया अपना पूरा मोबाइल नंबर लिखिए।\nजैसे: 98765 43210',
    'rephrase.2': 'नंबर के पूरे दस अंक लिख दीजिए, कंट्री कोड के साथ या बिना।',
    why: 'हमारा टेक्नीशियन पास पहुँचकर इसी पर फ़ोन करता है।',
    invalid: 'यह नंबर पूरा नहीं लगता।',
  },
  'hi-Latn': {
    ask: 'Aapse kis number par baat ho sakti hai?',
    'ask.2': 'Aapka kaunsa mobile number theek rahega?',
    rephrase: 'Apna poora mobile number likhiye.\nJaise: 98765 43210',
    'rephrase.2': 'Number ke poore das digits likh dijiye, country code ke saath ya bina.',
    why: 'Hamara technician paas pahunchkar isi par call karta hai.',
    invalid: 'Yeh number poora nahi lagta.',
  },
} as const satisfies Texts;
