const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const DAYS = set(
  `today tomorrow yesterday tonight weekend monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays
  thursdays fridays saturdays sundays aaj kal parso somvar somwar mangalvar mangalwar mangal budhvar budhwar budh guruvar guruwar veervar shukravar shukrawar shukra shanivar shaniwar
  ravivar raviwar itvar itwar aaj आज कल परसों सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार इतवार उद्या परवा january february march april june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec 1st 2nd 3rd`,
);
const HOURS = set(
  'morning afternoon evening night noon midnight am pm oclock subah dopahar shaam sham raat baje savere lunch सुबह दोपहर शाम रात बजे सकाळी दुपारी संध्याकाळी',
);

/**
 * What a word is by its looks, so that a Tuesday and a Sunday, one number plate and another are alike to the classifier; undefined for words
 * that are only themselves.
 */
export function shapeOf(word: string): string | undefined {
  if (DAYS.has(word) || /^\d{1,2}(?:st|nd|rd|th)$/u.test(word)) return ':day:';
  if (HOURS.has(word) || /^\d{1,2}(?:am|pm|hrs)$/u.test(word)) return ':hour:';
  if (/^\d+$/u.test(word)) return word.length >= 9 ? ':reference:' : word.length >= 3 ? ':amount:' : ':number:';
  if (/^[a-z]{2}\d{1,2}[a-z]{1,3}\d{1,4}$/u.test(word)) return ':plate:';
  if (/\d/u.test(word) && /\p{L}/u.test(word)) return word.length >= 12 ? ':reference:' : ':code:';
  return undefined;
}
