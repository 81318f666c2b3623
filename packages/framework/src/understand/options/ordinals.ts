/** Words for a place in a list; -1 is the last. */
const PLACES: readonly (readonly [number, string])[] = [
  [0, '1st first pehla pehli pahla pahli pehle ek पहला पहली पहले पहिला पहिली one'],
  [1, '2nd second dusra dusri doosra doosri dusre do दूसरा दूसरी दुसरा दुसरी two'],
  [2, '3rd third teesra teesri tisra tisri teen तीसरा तीसरी तिसरा तिसरी three'],
  [3, '4th fourth chautha chauthi char चौथा चौथी four'],
  [4, '5th fifth panchva paanchva paanchvi paanch पाँचवा पांचवा पाचवा five'],
  [5, '6th sixth chhatha chhathva chhe छठा छठवा सहावा six'],
  [6, '7th seventh saatva saat सातवा seven'],
  [7, '8th eighth aathva aath आठवा eight'],
  [8, '9th ninth nauva nau नौवा नववा nine'],
  [9, '10th tenth dasva das दसवा दहावा ten'],
  [-1, 'last final bottom aakhri akhri aakhiri akhiri antim आखिरी आखरी अंतिम शेवटचा शेवटची'],
];
const places: ReadonlyMap<string, number> = new Map(
  PLACES.flatMap(([index, words]) => words.split(' ').map((word) => [word, index] as const)),
);
/** Words that are a plain number as well: they name a place only when they are all that is said. */
const CARDINALS = new Set(
  'one two three four five six seven eight nine ten ek do teen char paanch chhe saat aath nau das pehle dusre'.split(' '),
);
const ALLOWED = new Set('not the nahi नहीं from top above of them'.split(' '));

/** A place named in words or by number. */
export interface Place {
  readonly index: number;
  /** Only a number, which may be a value as well. */
  readonly bare: boolean;
}

/**
 * The place in a list of `count` that words name, counted from 0; undefined when they name none or say more than that.
 *
 * @param content the words without those around ("the", "wala")
 * @param said how many words there were with them
 */
export function readOrdinal(content: readonly string[], said: number, count: number): Place | undefined {
  const rest = content.filter((word) => !ALLOWED.has(word));
  const [word] = rest;
  if (word === undefined || rest.length !== 1) return undefined;
  const digits = /^\d{1,2}$/u.test(word) ? Number(word) - 1 : undefined;
  const index = digits ?? places.get(word);
  if (index === undefined) return undefined;
  const place = index === -1 ? count - 1 : index;
  if (place < 0 || place >= count) return undefined;
  return { index: place, bare: (digits !== undefined || CARDINALS.has(word)) && said === 1 };
}
