import type { Breach } from '../outside/witness.ts';
import type { EpisodeWorld, Told } from './episode-world.ts';

const OPEN = new Set(['waiting', 'sending', 'ambiguous']);

/** I7, I8: what customers saw was decided by a turn, came in order, and doubly only where nobody knew; what was decided has left or is settled. */
export async function checkSends(
  { messenger, witness, store, stoodStill }: EpisodeWorld,
  told: readonly Told[],
): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const places = new Map([...witness.decided.keys()].map((id, place) => [id, place]));
  const arrivals = new Map<string, number>();
  const newest = new Map<string, number>();
  for (const message of messenger.arrived) {
    const decided = witness.byAttempt.get(message.reference);
    if (!decided) {
      const text = `“${message.content.text}” reached ${message.to} although no turn has decided it`;
      breaches.push({ invariant: 'I7', text, conversationId: null });
      continue;
    }
    const { outboxId, conversationId } = decided;
    const seen = (arrivals.get(outboxId) ?? 0) + 1;
    arrivals.set(outboxId, seen);
    const place = places.get(outboxId) ?? 0;
    // The messenger cannot fence: what stood still right before its call is sent late, at most once.
    const excused = stoodStill && messenger.overtaken.has(message.reference);
    if (seen === 1 && !excused && place < (newest.get(conversationId) ?? -1))
      breaches.push({ invariant: 'I8', text: `“${decided.text}” came after something that was decided later`, conversationId });
    newest.set(conversationId, Math.max(place, newest.get(conversationId) ?? -1));
  }
  for (const [outboxId, times] of arrivals) {
    const attempts = [...(witness.decided.get(outboxId)?.attempts.values() ?? [])];
    const doubts = attempts.filter((end) => end === 'ambiguous' || end === 'open').length;
    if (times > 1 + Math.min(doubts, 1))
      breaches.push({
        invariant: 'I7',
        text: `${outboxId} came ${times} times, with ${doubts} attempts nobody knows the end of`,
        conversationId: witness.decided.get(outboxId)?.conversationId ?? null,
      });
  }
  for (const { row } of told) {
    const left = (await store.reads.outbox(row.id)).filter(({ status }) => OPEN.has(status));
    for (const { id, status } of left)
      breaches.push({ invariant: 'I7', text: `${id} is still ${status} long after everything`, conversationId: row.id });
  }
  return breaches;
}
