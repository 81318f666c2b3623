import { readParts, wordsOf } from '../reading/parts.ts';
import { wordSet } from '../reading/word-lists.ts';
import { readWords, type Word } from '../reading/words.ts';
import { readRun } from './name-run.ts';
import { isFamilyName, isGivenName } from './not-names.ts';

const nouns = wordSet('surname last name lastname family sirname sir सरनेम उपनाम आडनाव');
const denials = wordSet('no not none nil nope without dont doesnt havent nahi nahin nhi nai na mat nako नहीं नही नाही');
/** Words a plain refusal is made of. */
const plain = wordSet(`
  no not none nil na nope dont have use one any it a i my need needed required is necessary want to say tell give share applicable surname last name family
  nahi nahin nhi hai hain lagata lagati lagate likhta likhti rakhta he h koi bas mera mere sir madam ji bhaiya please pls
  नहीं नही है हैं लगाता लगाती मेरा कोई सरनेम उपनाम जी
`);
const onlies = wordSet('only just single sirf bas keval सिर्फ केवल');

/** Where a text says that there is no last name; undefined when it does not. Unasked only in so many words: "no surname". */
export function refusesLastName(text: string, asked: boolean): { readonly start: number; readonly end: number } | undefined {
  const all = readWords(text);
  for (const part of readParts(text)) {
    const words = wordsOf(part, all);
    const denied = words.some((word) => denials.has(word.text));
    const named = words.some((word) => nouns.has(word.text));
    const refuses = denied && words.every((word) => plain.has(word.text)) && (named || asked);
    if (!part.asks && (refuses || (asked && isOnly(text, words)))) return { start: part.start, end: part.end };
  }
  return undefined;
}

/** "Only Madonna": one name, unless it is a family name people know. */
function isOnly(text: string, words: readonly Word[]): boolean {
  if (!onlies.has(words[0]?.text ?? '')) return false;
  const run = readRun(text, words, 1);
  if (!run) return words.length === 2 && ['name', 'naam', 'नाम'].includes(words[1]?.text ?? '');
  const [name, more] = run.words;
  return name !== undefined && more === undefined && (isGivenName(name) || !isFamilyName(name));
}
