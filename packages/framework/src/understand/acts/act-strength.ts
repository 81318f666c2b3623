import type { Act } from './act.ts';

/**
 * How a fixed phrase stands beside other things a message says.
 *
 * - `answer`: yes and no; weighed at the end.
 * - `firm`: always counts; what follows in the same clause belongs to it.
 * - `mild`: counts unless the message starts something or answers the question.
 * - `loose`: counts only when the message says nothing else.
 * - `courtesy`: counts beside anything.
 */
export type Strength = 'answer' | 'firm' | 'mild' | 'loose' | 'courtesy';

const STRENGTHS: Readonly<Record<Act, Strength>> = {
  yes: 'answer',
  no: 'answer',
  noProblem: 'loose',
  same: 'loose',
  enough: 'loose',
  cancel: 'firm',
  cancelAll: 'firm',
  stop: 'firm',
  leaveIt: 'loose',
  skip: 'mild',
  later: 'mild',
  dontKnow: 'loose',
  why: 'mild',
  repeat: 'loose',
  recap: 'loose',
  resume: 'loose',
  restart: 'firm',
  wait: 'mild',
  undo: 'firm',
  change: 'loose',
  menu: 'loose',
  person: 'firm',
  greeting: 'courtesy',
  thanks: 'courtesy',
  bye: 'courtesy',
  smalltalk: 'loose',
  optOut: 'firm',
  optIn: 'firm',
  forgetMe: 'firm',
};

/** How an act stands beside others. */
export const strengthOf = (act: Act): Strength => STRENGTHS[act];

/** Acts that no value may be read into: "why" is no name, "cancel" no service. */
export const isFirm = (act: Act): boolean => strengthOf(act) === 'firm' || act === 'yes' || act === 'why';
