import { expect } from 'chai';
import { say } from './talk.ts';

const table: Readonly<Record<string, string>> = {
  en: `
    I want to book a wash
    can you come tomorrow
    where is the technician?
    the second one please
    no thanks
    how much does it cost
    my car is at home
    please reply in English
    english please
    not today, on sunday
  `,
  'hi-Latn': `
    gaadi dhulwani hai
    kal subah aana
    kitna lagega bhai
    mujhe car wash book karna hai
    haan ji
    thik hai
    nahi chahiye
    bhaiya thursday ko service kar do
    AC theek karwana hai, kab aaoge
    premium wash ka price kya hai
    hindi mein baat karo
    koi offer hai kya
  `,
  hi: `
    गाड़ी धुलवानी है
    कल सुबह आइए
    हाँ
    Creta के लिए प्रीमियम वॉश चाहिए
    गाडी धुवायची आहे
    मराठीत बोला
    please speak in Hindi
    कितना लगेगा?
    धन्यवाद
  `,
};

describe('telling the language of a message', () => {
  for (const [language, lines] of Object.entries(table))
    for (const said of lines
      .trim()
      .split('\n')
      .map((line) => line.trim()))
      it(`${JSON.stringify(said)} is ${language}`, async () => {
        const understood = await say(said, { language: language === 'en' ? 'hi' : 'en' });
        expect(understood.language).to.equal(language);
      });

  for (const said of ['ok', 'Rahul', '10', '👍', 'MH12 AB 1234', 'Creta', 'premium wash', 'hello', '...', ''])
    for (const before of ['en', 'hi', 'hi-Latn'])
      it(`${JSON.stringify(said)} leaves ${before} as it is`, async () => {
        const understood = await say(said, { language: before });
        expect(understood.language).to.equal(before);
      });
});
