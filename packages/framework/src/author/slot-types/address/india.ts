import { cities, localities } from '../reading/indian-places.ts';
import { wordSet } from '../reading/word-lists.ts';
import { foldWord } from '../reading/words.ts';
import type { CountryProfile } from './country-profile.ts';

const phrases = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim().split(/\s+/u).map(foldWord).join(' '));

/** How addresses are written in India, in English, romanised Hindi, Hindi and Marathi. */
export const india: CountryProfile = {
  leading: wordSet(`
    flat house hno plot wing tower block bungalow villa row shop room gate lane gali galli sector phase floor bldg building survey makan makaan
    फ्लैट मकान गली प्लॉट बंगला सेक्टर बिल्डिंग
  `),
  doors: wordSet('flat house hno plot bungalow villa row makan makaan फ्लैट मकान बंगला'),
  trailing: wordSet(`
    society soc apartment apartments apt residency chs building bldg tower towers heights complex colony enclave layout nagar road rd street st marg
    lane chowk naka cross villa bungalow homes house palace plaza park gardens garden estate vihar wadi wada peth vasti gaon bhavan bhawan niwas sadan
    krupa acres arcade avenue wing floor phase sector
    सोसायटी सोसाइटी अपार्टमेंट नगर रोड मार्ग चौक नाका कॉलोनी विहार वाडी पेठ भवन निवास सदन गली
  `),
  ways: wordSet('road rd highway link marg street station junction bridge flyover depot रोड मार्ग हाईवे'),
  landmarksBefore: phrases(
    'near|nr|near to|opp|opposite|opposite to|behind|beside|besides|next to|adjacent to|in front of|above|close to|back side of',
  ),
  landmarksAfter: phrases(
    'ke paas|ke pas|ke samne|ke saamne|ke peeche|ke piche|ke bagal mein|ke bagal me|ke upar|ke niche|ke najdik|chya samor|chya javal|javal|jawal|samor|के पास|के सामने|के पीछे|के बगल में|के ऊपर|जवळ|समोर',
  ),
  quarters: wordSet('west east north south w e पश्चिम पूर्व'),
  postalCode: /(?<![\p{L}\d])[1-9]\d{2}\s?\d{3}(?![\p{L}\d])/u,
  cities,
  localities,
  regions: wordSet('maharashtra mh india bharat karnataka gujarat telangana महाराष्ट्र भारत'),
};
