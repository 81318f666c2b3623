/** What a customer does with a short fixed phrase, whatever the flow. */
export type Act =
  | 'yes'
  | 'no'
  | 'noProblem'
  | 'same'
  | 'enough'
  | 'cancel'
  | 'cancelAll'
  | 'stop'
  | 'leaveIt'
  | 'skip'
  | 'later'
  | 'dontKnow'
  | 'why'
  | 'repeat'
  | 'recap'
  | 'resume'
  | 'restart'
  | 'wait'
  | 'undo'
  | 'change'
  | 'menu'
  | 'person'
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'smalltalk'
  | 'optOut'
  | 'optIn'
  | 'forgetMe';

/**
 * Phrases of the acts, parted by `|`. A phrase that ends in `…` may begin a longer message ("yes…" in "yes but sunday"); the others count
 * only when they are all that a clause says.
 */
export type ActPhrases = Readonly<Partial<Record<Act, string>>>;
