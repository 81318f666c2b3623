import { z } from 'zod';
import type { SlotType } from '../slot-type.ts';
import { wordSet } from './reading/word-lists.ts';
import { foundAt, readWords } from './reading/words.ts';
import { yesNoTexts } from './yes-no-texts.ts';

const yesWords = wordSet(`
  yes yep yeah yup ya yess sure ok okay okey fine of course definitely absolutely haan han ha haa hanji haanji ji jee bilkul zaroor jarur chahiye chalega
  theek thik sahi ho हां हा जी हांजी बिल्कुल जरूर चाहिए चलेगा ठीक सही हो होय
`);
const noWords = wordSet('no nope nah not never dont wont nahi nahin nhi nai na mat nako नहीं नही ना न मत नको नाही');
/** "No problem" is a yes. */
const harmless = wordSet('problem issue issues worries prob dikkat tension');
const unsure = wordSet('sure idea clear');

/** Yes or no, as the answer to a question that wants one. */
export const yesNo: SlotType<boolean> = {
  name: 'yes-no',
  schema: z.boolean(),
  mention: z.boolean(),
  texts: yesNoTexts,
  input: 'text',
  extract(text, { asked }) {
    if (asked?.type !== 'yes-no') return [];
    const words = readWords(text);
    const index = words.findIndex((word) => yesWords.has(word.text) || noWords.has(word.text));
    const word = words[index];
    const next = words[index + 1]?.text ?? '';
    if (!word || (noWords.has(word.text) && unsure.has(next))) return [];
    // "Chahiye nahi": Hindi puts its no behind.
    const denied = noWords.has(word.text) ? !harmless.has(next) : noWords.has(next);
    return [foundAt(text, word.start, word.end, !denied, 0.8)];
  },
  merge: (_earlier, later) => later,
  settle: (said) => ({ is: 'value', value: said }),
  mentionOf: (value) => value,
  offer: (_options, _mention, { language }) => [true, false].map((value) => ({ is: 'value', value, title: wordOf(value, language) })),
  show: (value, { language }) => wordOf(value, language),
};

const wordOf = (value: boolean, language: string): string => {
  const words = language === 'hi-Latn' ? yesNoTexts['hi-Latn'] : language === 'hi' || language === 'mr' ? yesNoTexts.hi : yesNoTexts.en;
  return words[value ? 'yes' : 'no'];
};
