import type { Texts } from '../../slot-type.ts';

/** The words of the type `first-name`. */
export const firstNameTexts = {
  en: {
    ask: 'May I know your name?',
    rephrase: 'What shall I call you? Your first name is enough, for example "Asha".',
    why: 'So that our team knows whom to ask for.',
    invalid: 'I could not read a name in that.',
  },
  hi: {
    ask: 'आपका शुभ नाम?',
    rephrase: 'मैं आपको किस नाम से बुलाऊँ? पहला नाम काफ़ी है, जैसे "आशा"।',
    why: 'ताकि हमारी टीम को पता हो कि किनसे मिलना है।',
    invalid: 'इसमें मुझे नाम नहीं मिला।',
  },
} as const satisfies Texts;

/** The words of the type `last-name`. */
export const lastNameTexts = {
  en: {
    ask: 'And your surname?',
    rephrase: 'Which last name goes with it? If you use none, just say "no surname".',
    why: 'It goes on the bill, and tells apart two customers with the same first name.',
    invalid: 'I could not read a surname in that.',
  },
  hi: {
    ask: 'और आपका उपनाम?',
    rephrase: 'साथ में कौन सा सरनेम लिखूँ? अगर नहीं लगाते तो "सरनेम नहीं" लिख दीजिए।',
    why: 'यह बिल पर आता है, और एक ही नाम के दो ग्राहकों को अलग रखता है।',
    invalid: 'इसमें मुझे सरनेम नहीं मिला।',
  },
} as const satisfies Texts;
