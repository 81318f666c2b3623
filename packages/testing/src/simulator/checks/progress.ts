import { type Breach, LATE_MS } from '../outside/witness.ts';
import type { EpisodeWorld, Told } from './episode-world.ts';

/** I15: with the faults over, everybody has got what they wanted, nothing waits, and every timer has fired. */
export async function checkProgress(world: EpisodeWorld, told: readonly Told[]): Promise<readonly Breach[]> {
  const { customers, store, now, messenger, witness } = world;
  const breaches: Breach[] = [];
  const breach = (text: string, conversationId: string | null = null): void =>
    void breaches.push({ invariant: 'I15', text, conversationId });
  for (const { id, wish } of customers) if (wish) breach(`${id} never got ${wish.id}`);
  const due = await store.reads.due(now, 100);
  for (const id of due.conversations) breach('events wait in a mailbox and nobody comes', id);
  for (const id of due.sends) breach('messages wait to be sent and nobody comes', id);
  for (const id of due.runs) breach(`run ${id} waits and nobody comes`);
  for (const { row } of told) {
    if (row.oldestWaiting !== null) breach(`an event of ${row.address} waits long after everything`, row.id);
  }
  if (messenger.undelivered > 0) breach(`${messenger.undelivered} webhooks were never taken`);
  for (const { row, turns } of told) {
    const inputs = turns.flatMap((turn) => turn.inputs as readonly { readonly kind: string }[]);
    const fired = inputs.filter(({ kind }) => kind === 'timer').length;
    const set = witness.timers.filter((timer) => timer.conversationId === row.id && !timer.dropped && timer.dueAt + LATE_MS < now);
    if (fired < set.length) breach(`${set.length} timers were set, ${fired} fired`, row.id);
  }
  return breaches;
}
