import { mailboxDueAt, type Units } from '@samvad/framework/ports';
import type { Statements } from '../statements/statements.ts';
import { nextLook, waitingEvent } from './deliver.ts';
import { requireMailbox } from './mailbox-units.ts';

/** Puts an event that was set aside back into its place. */
export function redrive(s: Statements, unit: Units['redrive']['in']): Units['redrive']['out'] {
  const letter = s.mailbox.redriven.get(unit.now, unit.deadLetter);
  if (!letter) return { is: 'unknown' };
  s.mailbox.revive.run(letter.seq);
  const mailbox = requireMailbox(s, letter.conversation);
  const waiting = s.mailbox.waiting.all(mailbox.id).map(waitingEvent);
  const dueAt = Math.max(mailboxDueAt(waiting) ?? unit.now, mailbox.retry_at);
  s.mailbox.arrived.run(nextLook(s, mailbox, dueAt), null, null, mailbox.id);
  return { is: 'redriven', conversationId: mailbox.id, dueAt };
}
