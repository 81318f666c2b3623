import type { Segment } from '../acts/read-acts.ts';

/** A stretch of a message between fixed phrases and sentence ends, in which the customer wants something. */
export interface Unit {
  /** First word and the word after the last. */
  readonly from: number;
  readonly to: number;
  /** Where its clauses begin: places at which it may be split. */
  readonly joints: readonly number[];
  readonly asks: boolean;
  /** The fixed phrase right before it: in the same clause ("cancel my plan") or the same sentence ("cancel, we are away"). */
  readonly lead: (Extract<Segment, { is: 'act' }> & { readonly sameClause: boolean }) | undefined;
}

/** A fixed phrase or a unit, in the order of the message. */
export type Piece = Extract<Segment, { is: 'act' }> | ({ readonly is: 'unit' } & Unit);

/** Sentences with more clauses than this are lists, not several wishes. */
const MOST_JOINTS = 8;

/** Joins what is left between phrases into units: clauses of one sentence belong together. */
export function readPieces(segments: readonly Segment[]): readonly Piece[] {
  const pieces: Piece[] = [];
  segments.forEach((segment, index) => {
    if (segment.is === 'act') {
      pieces.push(segment);
      return;
    }
    const last = pieces.at(-1);
    const before = segments[index - 1];
    const joins = segment.border === 'comma' || segment.border === 'and' || segment.border === 'but';
    const lead = joins && before?.is === 'act' ? { ...before, sameClause: before.to === segment.from && !before.whole } : undefined;
    const unit: Piece & Unit = { is: 'unit', from: segment.from, to: segment.to, joints: [], asks: segment.asks, lead };
    if (joins && last?.is === 'unit' && before?.is === 'rest') pieces[pieces.length - 1] = joinUnits(last, unit);
    else pieces.push(unit);
  });
  return pieces;
}

/** Two neighbouring units as one, which may still be split where they meet. */
export const joinUnits = <U extends Unit>(left: U, right: U): U => ({
  ...left,
  to: right.to,
  joints: [...left.joints, right.from, ...right.joints].slice(0, MOST_JOINTS),
  asks: left.asks || right.asks,
});

/** Splits a unit at a joint. */
export function splitAt(unit: Unit, joint: number): readonly [Unit, Unit] {
  return [
    { ...unit, to: joint, joints: unit.joints.filter((each) => each < joint), asks: false },
    { ...unit, from: joint, joints: unit.joints.filter((each) => each > joint), lead: undefined },
  ];
}
