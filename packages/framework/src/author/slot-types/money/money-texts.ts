import type { Texts } from '../../slot-type.ts';

/** The words of the types made by `moneyIn`. */
export const moneyTexts = {
  en: {
    ask: 'How much was it in all?',
    'ask.2': 'What amount may I note?',
    rephrase: 'Please write the amount in figures.\nFor example: Rs 899',
    'rephrase.2': 'Only the figure, please, as on your receipt or in your app.',
    why: 'With the amount our team finds the payment.',
    invalid: 'I could not read an amount in that.',
  },
  hi: {
    ask: 'कुल मिलाकर रकम कितनी थी?',
    'ask.2': 'कितनी रकम लिख दी जाए?',
    rephrase: 'कृपया रकम अंकों में लिख दीजिए।\nजैसे: 899 रुपये',
    'rephrase.2': 'बस अंक लिख दीजिए, जैसे रसीद या ऐप में दिखते हैं।',
    why: 'रकम से हमारी टीम भुगतान ढूँढ लेती है।',
    invalid: 'इसमें कोई रकम नहीं मिली।',
  },
  'hi-Latn': {
    ask: 'Kul milakar kitna amount tha?',
    'ask.2': 'Kitna amount likh diya jaye?',
    rephrase: 'Amount figures mein likh dijiye.\nJaise: Rs 899',
    'rephrase.2': 'Bas figure likh dijiye, jaise receipt ya app mein dikhta hai.',
    why: 'Amount se hamari team payment dhoondh leti hai.',
    invalid: 'Ismein koi amount nahi mila.',
  },
} as const satisfies Texts;
