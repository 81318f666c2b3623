import type { Texts } from '@samvad/framework';

/** The words of the type `vehicle`. */
export const vehicleTexts = {
  en: {
    ask: 'Which car is it for?',
    rephrase: 'Please tell me the model, like "Swift" or "Creta", or just its size.',
    why: 'The price and the team’s time depend on the size of the car.',
    invalid: 'I could not find a car in that.',
    which: 'Which of your cars do you mean?',
    class: 'What size is the {{car}}?',
    'class.plate': 'I have noted {{plate}}. Which model is it? The size is enough.',
    plate: 'And its number plate, so that we wash the right one?',
    hatchback: 'Hatchback',
    'hatchback.like': 'Small, like Swift or i10',
    sedan: 'Sedan',
    'sedan.like': 'With a boot, like City or Dzire',
    suv: 'SUV or 7-seater',
    'suv.like': 'Big, like Creta or Innova',
  },
  hi: {
    ask: 'किस गाड़ी के लिए?',
    rephrase: 'गाड़ी का मॉडल बताइए, जैसे "स्विफ्ट" या "क्रेटा", या बस उसका साइज़।',
    why: 'दाम और समय गाड़ी के साइज़ पर निर्भर करते हैं।',
    invalid: 'इसमें मुझे गाड़ी नहीं मिली।',
    which: 'आपकी कौन सी गाड़ी?',
    class: '{{car}} किस साइज़ की है?',
    'class.plate': '{{plate}} लिख लिया। मॉडल कौन सा है? साइज़ भी काफ़ी है।',
    plate: 'और गाड़ी का नंबर, ताकि सही गाड़ी धुले?',
    hatchback: 'हैचबैक',
    'hatchback.like': 'छोटी, जैसे स्विफ्ट या i10',
    sedan: 'सेडान',
    'sedan.like': 'डिक्की वाली, जैसे सिटी या डिज़ायर',
    suv: 'SUV या 7-सीटर',
    'suv.like': 'बड़ी, जैसे क्रेटा या इनोवा',
  },
} as const satisfies Texts;

/** The words in a language; Marathi speakers read Hindi. */
export const wordsIn = (language: string): Readonly<Record<keyof (typeof vehicleTexts)['en'], string>> =>
  language === 'hi' || language === 'mr' ? vehicleTexts.hi : vehicleTexts.en;
