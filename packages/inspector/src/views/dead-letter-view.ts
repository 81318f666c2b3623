import type { DeadLetter } from '@samvad/framework/ports';

/** An event that was set aside, as the inspector shows it. */
export interface DeadLetterView extends Omit<DeadLetter, 'at'> {
  /** ISO 8601. */
  readonly at: string;
}

/** Shows a dead letter. */
export const deadLetterView = (letter: DeadLetter): DeadLetterView => ({ ...letter, at: new Date(letter.at).toISOString() });
