declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A customer's mailbox. */
export type ConversationId = Branded<'conversation'>;
/** One instance of a flow. */
export type TaskId = Branded<'task'>;
/** One human being behind an address. */
export type PersonId = Branded<'person'>;
/** One claim-think-commit of a conversation. */
export type TurnId = Branded<'turn'>;
/** One question that was asked. */
export type PromptId = Branded<'prompt'>;
/** One confirmed piece of work against a business system. */
export type RunId = Branded<'run'>;

/** The kinds of ids by their prefix on the outside. */
export interface IdKinds {
  c: ConversationId;
  t: TaskId;
  p: PersonId;
  u: TurnId;
  q: PromptId;
  r: RunId;
}

/** Takes a stored or received string as an id of its kind; the caller answers for where it came from. */
export const idOf = <K extends keyof IdKinds>(_kind: K, value: string): IdKinds[K] => value as IdKinds[K];
