import { mailboxDueAt, type Units } from '@samvad/framework/ports';
import { arrived, letterById, letterRedriven, lockMailboxOfLetter, revive, waitingIn } from '../statements/mailbox-statements.ts';
import type { Transaction } from '../transaction.ts';
import { nextLook, waitingEvent } from './deliver.ts';

/** Puts an event that was set aside back into its place. */
export async function redrive(tx: Transaction, unit: Units['redrive']['in']): Promise<Units['redrive']['out']> {
  const [boxes, letters] = await tx.look(lockMailboxOfLetter(tx.leaseNow, unit.deadLetter), letterById(unit.deadLetter));
  const [mailbox, letter] = [boxes[0], letters[0]];
  if (!mailbox || !letter) return { is: 'unknown' };
  if (letter.redriven_at !== null) {
    const done = tx.unsure && letter.redriven_at === unit.now;
    return done ? { is: 'redriven', conversationId: mailbox.id, dueAt: mailbox.next_at ?? unit.now } : { is: 'unknown' };
  }
  const [, waiting] = await tx.look(revive(letter.seq), waitingIn(mailbox.id));
  const dueAt = Math.max(mailboxDueAt(waiting.map(waitingEvent)) ?? unit.now, mailbox.retry_at);
  tx.write(letterRedriven(unit.now, unit.deadLetter));
  tx.write(arrived(nextLook(mailbox, dueAt), null, null, mailbox.id));
  await tx.commit();
  return { is: 'redriven', conversationId: mailbox.id, dueAt };
}
