/** Codes of Indian states and union territories on number plates, former ones too. */
const states = new Set(
  'an ap ar as br cg ch dd dl dn ga gj hp hr jh jk ka kl la ld mh ml mn mp mz nl od or pb py rj sk tn tr ts tg ua uk up wb'.split(' '),
);
/** Of these, the ones that are words as well ("ka 10 se 12"): short plates with them must be in capitals or without blanks. */
const words = new Set(['an', 'as', 'or', 'up', 'la', 'hr', 'ka', 'ga', 'ar', 'dd', 'ml']);

const GAP = String.raw`[\s.-]{0,2}`;
const STATE_PLATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])([a-z]{2})(${GAP})(\d{1,2})(${GAP})([a-z]{1,3}|[a-z]${GAP}[a-z]{1,2})?(${GAP})(\d{1,4})(?![\p{L}\p{N}])`,
  'giu',
);
const BHARAT_PLATE = new RegExp(String.raw`(?<![\p{L}\p{N}])(\d{2})${GAP}(bh)${GAP}(\d{4})${GAP}([a-hj-np-z]{1,2})(?![\p{L}\p{N}])`, 'giu');

/** A number plate in a text. */
export interface PlateHit {
  readonly plate: string;
  readonly start: number;
  readonly end: number;
}

/** Finds Indian number plates, with blanks or hyphens or without: MH12AB1234, "DL 3C AB 1234", "22 BH 1234 AA". Digits must be ASCII. */
export function findPlates(text: string): readonly PlateHit[] {
  const hits = [STATE_PLATE, BHARAT_PLATE].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => pattern === BHARAT_PLATE || isStatePlate(match))
      .map((match) => ({
        plate: match[0].replaceAll(/[\s.-]/gu, '').toUpperCase(),
        start: match.index,
        end: match.index + match[0].length,
      })),
  );
  return hits.sort((a, b) => a.start - b.start);
}

function isStatePlate([whole, state = '', , , , series, , number = '']: RegExpMatchArray): boolean {
  const code = state.toLowerCase();
  if (!states.has(code)) return false;
  if (series && number.length === 4) return true;
  const together = !/[\s.-]/u.test(whole);
  const sure = together || whole === whole.toUpperCase();
  return series ? sure || !words.has(code) : number.length === 4 && sure;
}
