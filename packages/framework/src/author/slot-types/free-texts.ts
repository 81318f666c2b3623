import type { Texts } from '../slot-type.ts';

/** The words of types for free text that bring none of their own. */
export const freeTexts = {
  en: {
    ask: 'Please tell me in your own words.',
    'ask.2': 'How would you put it yourself?',
    rephrase: 'A few words are enough. What should our team know?',
    'rephrase.2': 'Write it just as you would tell a friend.',
    why: 'It helps our team to do it right.',
    invalid: 'Please write it in words.',
  },
  hi: {
    ask: 'कृपया अपने शब्दों में बताइए।',
    'ask.2': 'आप इसे अपनी तरह से कैसे कहेंगे?',
    rephrase: 'दो-चार शब्द काफ़ी हैं। हमारी टीम को क्या पता होना चाहिए?',
    'rephrase.2': 'जैसे किसी दोस्त को बताते हैं, वैसे ही लिख दीजिए।',
    why: 'इससे हमारी टीम काम ठीक से कर पाती है।',
    invalid: 'कृपया शब्दों में लिखिए।',
  },
  'hi-Latn': {
    ask: 'Apne shabdon mein bataiye.',
    'ask.2': 'Aap ise apni tarah se kaise kahenge?',
    rephrase: 'Do-chaar shabd kaafi hain. Hamari team ko kya pata hona chahiye?',
    'rephrase.2': 'Jaise kisi dost ko batate hain, waise hi likh dijiye.',
    why: 'Isse hamari team kaam theek se kar paati hai.',
    invalid: 'Ise likhkar bataiye, please.',
  },
} as const satisfies Texts;
