import { type Border, type Clause, readClauses } from '../words/clauses.ts';
import { isEmojiWord, type MessageWord } from '../words/message-words.ts';
import type { PhraseMatch } from '../words/phrase-tree.ts';
import type { Act } from './act.ts';
import { matchPhrase, type PhraseMeaning } from './phrase-book.ts';

/** A fixed phrase, or what is left between them, in the order of the message. */
export type Segment =
  | { readonly is: 'act'; readonly act: Act; readonly from: number; readonly to: number; readonly whole: boolean; readonly border: Border }
  | { readonly is: 'rest'; readonly from: number; readonly to: number; readonly asks: boolean; readonly border: Border };

/** Words that add nothing before a phrase, and after one. */
const BEFORE = new Set(
  'please hmm oh ohh arre arey array well so um uh uhh bro bhai sir madam maam dear actually just kindly yaar abe oye then toh to ab accha कृपया अरे तो प्लीज'.split(
    ' ',
  ),
);
const AFTER = new Set(
  'please ji bhai sir madam maam mam bro boss yaar na dear then kindly re once itself buddy man dude team guys only too bilkul जी भाई प्लीज कृपया ना साहब सर'.split(
    ' ',
  ),
);

/**
 * Reads the fixed phrases of a message: a clause that is nothing but one, or that begins with one that may lead ("yes but sunday", "no, make it
 * friday"). Emoji count only in a message without words.
 */
export function readActs(text: string, words: readonly MessageWord[]): readonly Segment[] {
  return readClauses(text, words).flatMap((clause) => readClause(words, clause));
}

function readClause(words: readonly MessageWord[], clause: Clause): readonly Segment[] {
  const segments: Segment[] = [];
  let from = clause.from;
  let border = clause.border;
  while (from < clause.to) {
    const start = skip(words, from, clause.to, BEFORE);
    const here = matchPhrase(words, from, clause.to);
    const after = matchPhrase(words, start, clause.to);
    const match = after && after.to > (here?.to ?? 0) ? after : here;
    if (!match) break;
    const end = skip(words, match.to, clause.to, AFTER);
    const whole = end === clause.to;
    if (!whole && (!match.means.leads || isNobody(words, match))) break;
    segments.push({ is: 'act', act: match.means.act, from, to: whole ? end : match.to, whole: whole && from === clause.from, border });
    from = whole ? end : match.to;
    border = 'comma';
  }
  if (from < clause.to) segments.push({ is: 'rest', from, to: clause.to, asks: clause.asks, border });
  return segments;
}

const NOBODY = new Set('one body response reply answer update sign news show'.split(' '));

/** "No one came", "no reply since morning": a no that denies nothing that was asked. */
const isNobody = (words: readonly MessageWord[], match: PhraseMatch<PhraseMeaning>): boolean =>
  match.means.act === 'no' && words[match.to - 1]?.text === 'no' && NOBODY.has(words[match.to]?.text ?? '');

function skip(words: readonly MessageWord[], from: number, limit: number, fillers: ReadonlySet<string>): number {
  let at = from;
  while (at < limit && (fillers.has(words[at]?.text ?? '') || isEmojiWord(words[at]?.text ?? ''))) at += 1;
  return at;
}

/** The words without emoji, unless there is nothing else. */
export function spokenWords(words: readonly MessageWord[]): readonly MessageWord[] {
  const spoken = words.filter((word) => !isEmojiWord(word.text));
  return spoken.length ? spoken : words;
}
