import type { Texts } from '../slot-type.ts';

/** The words of the type `yes-no`. */
export const yesNoTexts = {
  en: {
    ask: 'Would you like that: yes or no?',
    'ask.2': 'Yes or no, which is it to be?',
    rephrase: 'Shall it be so? A yes or a no is enough.',
    'rephrase.2': 'One word will do here: yes, or no.',
    why: 'It changes what our team brings along.',
    invalid: 'I could not tell whether that is a yes.',
    yes: 'Yes',
    no: 'No',
  },
  hi: {
    ask: 'क्या यह चाहिए, हाँ या नहीं?',
    'ask.2': 'तो फिर क्या रखें, हाँ या नहीं?',
    rephrase: 'क्या ऐसा करें? बस हाँ या नहीं लिख दीजिए।',
    'rephrase.2': 'एक ही शब्द काफ़ी है: हाँ, या नहीं।',
    why: 'इससे तय होता है कि टीम साथ क्या लाए।',
    invalid: 'समझ नहीं आया कि यह हाँ है या नहीं।',
    yes: 'हाँ',
    no: 'नहीं',
  },
  'hi-Latn': {
    ask: 'Kya yeh chahiye, haan ya nahi?',
    'ask.2': 'To phir kya rakhein, haan ya nahi?',
    rephrase: 'Kya aisa karein? Bas haan ya nahi likh dijiye.',
    'rephrase.2': 'Ek hi shabd kaafi hai: haan, ya nahi.',
    why: 'Isse tay hota hai ki team saath kya laaye.',
    invalid: 'Samajh nahi aaya ki yeh haan hai ya nahi.',
    yes: 'Haan',
    no: 'Nahi',
  },
} as const satisfies Texts;
