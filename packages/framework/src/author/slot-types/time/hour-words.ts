import { wordMap as pairs, wordSet as set } from '../reading/word-lists.ts';

/** Small numbers in words. */
export const numberWords = pairs<number>([
  [1, 'one ek एक'],
  [2, 'two do दो'],
  [3, 'three teen tin तीन'],
  [4, 'four char chaar चार'],
  [5, 'five paanch panch paach पांच'],
  [6, 'six chhe chheh che chah छह छः छे'],
  [7, 'seven saat sat सात'],
  [8, 'eight aath aat आठ'],
  [9, 'nine nau नौ'],
  [10, 'ten das dus दस'],
  [11, 'eleven gyarah gyara ग्यारह'],
  [12, 'twelve barah bara baarah बारह'],
]);

/** Of these, the ones that are other words too: hours only before "baje". */
export const doubtfulNumbers = set('do ek sat che das tin bara');

/** A part of the day as hours, from inclusive, to exclusive. */
export interface DayPart {
  readonly from: string;
  readonly to: string;
}

const MORNING: DayPart = { from: '06:00', to: '12:00' };
const AFTERNOON: DayPart = { from: '12:00', to: '17:00' };
const EVENING: DayPart = { from: '16:00', to: '21:00' };
const NIGHT: DayPart = { from: '19:00', to: '23:59' };

/** Parts of the day by folded word. */
export const dayParts = pairs<DayPart>([
  [MORNING, 'morning mornings morn mrng mrn mornin mornng subah sbh subh subha subeh savere sakali forenoon सुबह सवेरे सकाळी'],
  [AFTERNOON, 'afternoon afternoons aftrnoon afternon arvo dopahar dopehar dupehar dopaher duphar दोपहर दुपारी'],
  [EVENING, 'evening evenings evng evening evnin evning shaam sham shyam sandhyakali शाम सायं संध्याकाळी'],
  [NIGHT, 'night nights nite raat rat tonight tonite रात रात्री'],
]);

/** What "early" and "late" make of a part of the day. */
export const shadedParts: Readonly<Record<string, ReadonlyMap<DayPart, DayPart>>> = {
  early: new Map([
    [MORNING, { from: '06:00', to: '09:00' }],
    [AFTERNOON, { from: '12:00', to: '14:00' }],
    [EVENING, { from: '16:00', to: '18:00' }],
    [NIGHT, { from: '19:00', to: '21:00' }],
  ]),
  late: new Map([
    [MORNING, { from: '10:00', to: '12:00' }],
    [AFTERNOON, { from: '15:00', to: '17:00' }],
    [EVENING, { from: '18:00', to: '21:00' }],
    [NIGHT, { from: '21:00', to: '23:59' }],
  ]),
};

/** Words of `dayParts` that mean something else too: only beside a day or an hour, or when asked. */
export const weakParts: ReadonlySet<string> = set('rat sham shyam morn night nights raat रात');

export const amWords = set('am');
export const pmWords = set('pm');
/** "10 baje". */
export const clockWords = set('baje bje bajey bajay bj oclock clock hrs बजे बजकर vajta vajata वाजता');
export const afterWords = set('after post beyond past from');
export const beforeWords = set('before by till until til upto');
export const atWords = set('at around about approx approximately near');
export const rangeWords = set('to till until se and n से');
/** "5 ke baad", "5 onwards". */
export const laterWords = set('baad onwards onward बाद');
export const earlierWords = set('pehle pahle pehele पहले tak तक');
/** Half, quarter past, quarter to. */
export const halfWords = set('saade sade sadhe saadhe साढ़े साढे');
export const quarterPastWords = set('sava sawa सवा');
export const quarterToWords = set('paune pone पौने');

/** Words after a number that make it a count, an amount or an age, never an hour. */
export const countedThings = set(
  `day days din week weeks month months year years yrs yr hour hours ghante ghanta minute minutes min mins km kms rs rupees rupee inr percent
  car cars gaadi gaadiyan gadi vehicle vehicles time times baar visit visits wash washes person people log star stars seater seaters
  lakh lakhs crore thousand hundred bhk st floor number no flat mondays tuesdays wednesdays thursdays fridays saturdays sundays ply litre
  दिन घंटे बार गाड़ी लोग रुपये`,
);

/** Words before a number that make it a place or a choice, never an hour. */
export const numberedThings = set(
  `flat house plot wing gate lane road phase sector tower building bldg room shop block row bungalow society ward gali galli number option
  bay level makaan makan फ्लैट मकान गली नंबर`,
);

/** As soon as it can be. Several words are joined by a blank; longest first. */
export const earliestPhrases: readonly string[] = [
  'as soon as possible',
  'as early as possible',
  'jaldi se jaldi',
  'jitni jaldi ho sake',
  'jitna jaldi ho sake',
  'first one available',
  'first available one',
  'first available slot',
  'first available',
  'earliest available',
  'earliest possible',
  'next available',
  'first free',
  'first slot',
  'sabse pehle wala',
  'sabse pehla',
  'sabse jaldi',
  'right away',
  'right now',
  'at the earliest',
  'asap',
  'earliest',
  'soonest',
  'immediately',
  'turant',
  'abhi ke abhi',
  'सबसे पहले',
  'सबसे पहला',
  'जल्द से जल्द',
  'तुरंत',
];

/** The same, but common in other talk: only when the time is asked, or in a line of their own. */
export const weakEarliest: readonly string[] = [
  'jaldi',
  'jald',
  'abhi',
  'now',
  'urgent',
  'urgently',
  'first one',
  'the first',
  'soon',
  'whenever',
  'whenever you can',
  'any time',
  'anytime',
  'any slot',
  'any day',
  'kabhi bhi',
  'koi bhi',
  'koi bhi time',
  'jab bhi',
  'you decide',
  'जल्दी',
  'अभी',
  'कभी भी',
  'कोई भी',
];
