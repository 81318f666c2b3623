import { expect } from 'chai';
import { soundAlike, soundOf, spellOut } from '../../../../src/author/slot-types/reading/sound.ts';
import { foldWord } from '../../../../src/author/slot-types/reading/words.ts';

const alike = (a: string, b: string): boolean => soundAlike(soundOf(a), soundOf(b));

describe('the sound of words', () => {
  const same = `बेसिक basic, वॉश wash, वाश wash, प्रीमियम premium, इंटीरियर interior, डिटेलिंग detailing, सर्विस service, फुल full, सिरेमिक ceramic,
    कोटिंग coating, वीकली weekly, शाइन shine, फोर्टनाइटली fortnightly, केयर care, पवई powai, बाणेर baner, बानेर baner, औंध aundh, कोथरूड kothrud, अंधेरी andheri,
    क्रेटा creta, ब्रेज़ा brezza, स्विफ्ट swift, महिंद्रा mahindra, होंडा honda, हुंडई hyundai, मारुति maruti, टाटा tata, मुंबई mumbai, मंथली monthly`;
  for (const pair of same.split(',')) {
    const [devanagari = '', latin = ''] = pair.trim().split(' ');
    it(`${devanagari} is "${latin}"`, () => expect(alike(devanagari, latin)).to.equal(true));
  }

  const other = `वॉश basic, गाड़ी audi, सीट creta, पानी pune, काम care, बस basic, फुल full-service, आज jeep, दिन dzire`;
  for (const pair of other.split(',')) {
    const [devanagari = '', latin = ''] = pair.trim().split(' ');
    it(`${devanagari} is not "${latin}"`, () => expect(alike(devanagari, latin)).to.equal(false));
  }

  it('spells letters out as they are said', () => {
    expect(spellOut('AC')).to.equal(foldWord('एसी'));
    expect(spellOut('XUV')).to.equal(foldWord('एक्सयूवी'));
  });
});
