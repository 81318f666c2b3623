import type { Texts } from '../../slot-type.ts';

/** The words of types made by `choice` that bring none of their own. */
export const choiceTexts = {
  en: {
    ask: 'Which one would you like?',
    'ask.2': 'What shall I put down for you?',
    rephrase: 'Please pick one of these, or write its name.',
    'rephrase.2': 'Tap the one you want, or tell me what it is called.',
    why: 'So that I book the right thing.',
    invalid: 'I could not find that in our list.',
    which: 'Which of these do you mean?',
    'which.again': 'There is more than one like that. Please pick the right one.',
    gone: 'That is not in our list right now.',
  },
  hi: {
    ask: 'आप कौन सा लेना चाहेंगे?',
    'ask.2': 'आपके लिए कौन सा लिख दिया जाए?',
    rephrase: 'कृपया इनमें से एक चुनिए या उसका नाम लिखिए।',
    'rephrase.2': 'जो चाहिए उस पर दबाइए, या बताइए उसे क्या कहते हैं।',
    why: 'ताकि सही चीज़ बुक हो।',
    invalid: 'यह हमारी लिस्ट में नहीं मिला।',
    which: 'इनमें से आपका मतलब किससे है?',
    'which.again': 'ऐसे एक से ज़्यादा हैं। कृपया सही वाला चुनिए।',
    gone: 'यह अभी हमारी लिस्ट में नहीं है।',
  },
  'hi-Latn': {
    ask: 'Aap kaunsa lena chahenge?',
    'ask.2': 'Aapke liye kaunsa likh diya jaye?',
    rephrase: 'Inmein se ek chuniye ya uska naam likhiye.',
    'rephrase.2': 'Jo chahiye us par tap kijiye, ya bataiye use kya kehte hain.',
    why: 'Taaki sahi cheez book ho.',
    invalid: 'Yeh hamari list mein nahi mila.',
    which: 'Inmein se aapka matlab kisse hai?',
    'which.again': 'Aise ek se zyada hain. Sahi wala chun lijiye.',
    gone: 'Yeh abhi hamari list mein nahi hai.',
  },
} as const satisfies Texts;
