import type { Texts } from '../../slot-type.ts';

/** The words of the type `first-name`. */
export const firstNameTexts = {
  en: {
    ask: 'May I know your name?',
    'ask.2': 'What name may I put down here?',
    rephrase: 'What shall I call you? Your first name is enough, for example "Asha".',
    'rephrase.2': 'Just the name your friends use for you will do.',
    why: 'So that our team knows whom to ask for.',
    invalid: 'I could not read a name in that.',
  },
  hi: {
    ask: 'आपका शुभ नाम क्या है?',
    'ask.2': 'यहाँ कौन सा नाम लिख दिया जाए?',
    rephrase: 'आपको किस नाम से बुलाया जाए? पहला नाम काफ़ी है, जैसे "आशा"।',
    'rephrase.2': 'दोस्त जिस नाम से बुलाते हैं, बस वही लिख दीजिए।',
    why: 'ताकि हमारी टीम को पता हो कि किनसे मिलना है।',
    invalid: 'इसमें कोई नाम नहीं मिला।',
  },
  'hi-Latn': {
    ask: 'Aapka shubh naam kya hai?',
    'ask.2': 'Yahan kaunsa naam likh diya jaye?',
    rephrase: 'Aapko kis naam se bulaya jaye? Pehla naam kaafi hai, jaise "Asha".',
    'rephrase.2': 'Dost jis naam se bulate hain, bas wahi likh dijiye.',
    why: 'Taaki hamari team ko pata ho ki kinse milna hai.',
    invalid: 'Ismein koi naam nahi mila.',
  },
} as const satisfies Texts;

/** The words of the type `last-name`. */
export const lastNameTexts = {
  en: {
    ask: 'And your surname, please?',
    'ask.2': 'May I add your surname as well?',
    rephrase: 'Which last name goes with it? If you use none, just say "no surname".',
    'rephrase.2': 'The family name, please, as it should stand on the bill; "no surname" is fine too.',
    why: 'It goes on the bill, and tells apart two customers with the same first name.',
    invalid: 'I could not read a surname in that.',
  },
  hi: {
    ask: 'और आपका सरनेम क्या है?',
    'ask.2': 'साथ में सरनेम भी बता देंगे?',
    rephrase: 'साथ में कौन सा सरनेम लिखें? अगर नहीं लगाते तो "सरनेम नहीं" लिख दीजिए।',
    'rephrase.2': 'बिल पर जो सरनेम आना चाहिए वह लिख दीजिए; न हो तो "सरनेम नहीं" भी चलेगा।',
    why: 'यह बिल पर आता है, और एक ही नाम के दो ग्राहकों को अलग रखता है।',
    invalid: 'इसमें कोई सरनेम नहीं मिला।',
  },
  'hi-Latn': {
    ask: 'Aur aapka surname kya hai?',
    'ask.2': 'Saath mein surname bhi bata denge?',
    rephrase: 'Saath mein kaunsa surname likhein? Agar nahi lagate to "surname nahi" likh dijiye.',
    'rephrase.2': 'Bill par jo surname aana chahiye woh likh dijiye; na ho to "surname nahi" bhi chalega.',
    why: 'Yeh bill par aata hai, aur ek hi naam ke do customers ko alag rakhta hai.',
    invalid: 'Ismein koi surname nahi mila.',
  },
} as const satisfies Texts;
