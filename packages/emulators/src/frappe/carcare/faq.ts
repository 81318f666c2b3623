import { folded } from '../value.ts';
import { name, reading } from './company-method.ts';

const MOST_ANSWERS = 5;
/** A word of the question says more than one of the answer. */
const QUESTION_WEIGHT = 2;

/** `search_faq`: entries that share words with the query, the best first. */
export const searchFaq = reading({ query: name }, (company, { query }) => {
  const words = [...new Set(wordsOf(query))].filter((word) => word.length > 2);
  const hits = (text: string): number => words.filter((word) => wordsOf(text).includes(word)).length;
  return company
    .where('FAQ')
    .map((entry) => ({ entry, score: QUESTION_WEIGHT * hits(entry.question) + hits(entry.answer) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_ANSWERS)
    .map(({ entry: { name: faq, question, answer, updated_at } }) => ({ faq, question, answer, updated_at }));
});

/** Words without case and without the plural's s, so that "washes" finds "wash". */
const wordsOf = (text: string): string[] =>
  folded(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.map((word) => word.replace(/(?<=..)(es|s)$/, '')) ?? [];
