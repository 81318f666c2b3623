import { createHash } from 'node:crypto';

/** What makes a step's request id: the same step of the same run always has the same. */
export interface StepIdentity {
  readonly task: string;
  readonly kind: 'run' | 'amend' | 'undo';
  readonly runNo: number;
  readonly step: string;
}

/** The request id a step sends along; the other side answers a repeat of it with the first result. */
export const stepKey = (of: StepIdentity): string => digest([of.task, of.kind, of.runNo, of.step]);

/** Tells whether two steps were given the same input. */
export const inputDigest = (input: string): string => digest(input).slice(0, 16);

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
