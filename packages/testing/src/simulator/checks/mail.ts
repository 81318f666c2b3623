import type { Breach } from '../outside/witness.ts';
import type { EpisodeWorld, Told } from './episode-world.ts';

interface Input {
  readonly seq: number;
  readonly kind: string;
  readonly messageId?: string;
}

/** I1, I2, I3, I5, I6: what was acknowledged is handled once, in order, in dense turns, each with a reply or a reason. */
export async function checkMail({ messenger, store }: EpisodeWorld, told: readonly Told[]): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const handled = new Map<string, string[]>();
  const dead = new Set((await store.reads.deadLetters(100)).map((letter) => letter.seq));
  for (const { row, turns } of told) {
    const breach = (invariant: string, text: string): void => void breaches.push({ invariant, text, conversationId: row.id });
    let newest = 0;
    for (const [index, turn] of turns.entries()) {
      if (turn.seq !== index + 1) breach('I3', `turn ${turn.id} has number ${turn.seq} where ${index + 1} is due`);
      const inputs = turn.inputs as readonly Input[];
      for (const { seq, messageId } of inputs) {
        if (seq <= newest && !dead.has(seq)) breach('I5', `event ${seq} was handled after ${newest}`);
        newest = Math.max(newest, seq);
        if (messageId !== undefined) handled.set(messageId, [...(handled.get(messageId) ?? []), turn.id]);
      }
      if (turn.outputs.length === 0 && !turn.noReply) breach('I6', `turn ${turn.id} says nothing and gives no reason`);
      const spoken = inputs.some((input) => input.kind === 'message');
      if (spoken && turn.outputs.length === 0) breach('I6', `turn ${turn.id} has nothing for a customer who wrote: ${turn.noReply}`);
    }
  }
  for (const messageId of messenger.acknowledged) {
    const turns = handled.get(messageId) ?? [];
    if (turns.length === 0)
      breaches.push({ invariant: 'I1', text: `${messageId} was acknowledged and never handled`, conversationId: null });
  }
  for (const [messageId, turns] of handled) {
    if (turns.length > 1)
      breaches.push({ invariant: 'I2', text: `${messageId} was handled ${turns.length} times: ${turns.join(', ')}`, conversationId: null });
  }
  return breaches;
}
