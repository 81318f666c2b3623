import type { AskMove, Move } from '../dialogue/move.ts';
import type { Command, CommandName, CommandNamed } from '../model/command.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { AuditedTurn } from '../ports/store-audit.ts';

/** An event as a turn's record holds it. */
export type TurnInput = MailboxEvent & { readonly seq: number };

/** What a turn handled, in order. */
export const inputsOf = (turn: AuditedTurn): readonly TurnInput[] => turn.inputs as readonly TurnInput[];

/** The customer's messages among it. */
export const messagesOf = (turn: AuditedTurn): readonly (EventOf<'message'> & { readonly seq: number })[] =>
  inputsOf(turn).filter((input): input is EventOf<'message'> & { readonly seq: number } => input.kind === 'message');

/** What it decided; nothing where its events were set aside. */
export const movesOf = (turn: AuditedTurn): readonly Move[] =>
  (turn.decisions as readonly (Move | { readonly move: 'setAside' })[]).filter((move): move is Move => move.move !== 'setAside');

/** Its questions. */
export const asksOf = (turn: AuditedTurn): readonly AskMove[] => movesOf(turn).filter((move) => move.move === 'ask');

/** True when its events were set aside unread. */
export const isSetAside = (turn: AuditedTurn): boolean =>
  turn.decisions.some((decision) => (decision as { readonly move: string }).move === 'setAside');

/** The accepted commands of one name. */
export const acceptedOf = <N extends CommandName>(turn: AuditedTurn, name: N): readonly CommandNamed<N>[] =>
  (turn.understanding.commands as readonly Command[]).filter((command): command is CommandNamed<N> => command.name === name);
