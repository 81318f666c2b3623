import { Conversation } from '../model/conversation.ts';
import type { ClaimedRun, Store } from '../ports/store.ts';

/**
 * When the customer took back what a run is making, in business time; null: it is still wanted. Read from the committed conversation, so that no attempt
 * begins a write after the customer's word was stored.
 */
export async function stoppedAt(run: ClaimedRun, store: Store): Promise<number | null> {
  const row = await store.reads.conversation(run.conversationId);
  const state = row && Conversation.safeParse(JSON.parse(row.state)).data;
  const task = state?.tasks.find(({ id }) => id === run.taskId);
  return task?.run === run.runId && task.stopping !== undefined ? Date.parse(task.stopping) : null;
}

/**
 * A write whose answer never came may still be at work on the other side. None begins after the customer's word, so what cannot be found this long
 * after it was not made; milliseconds.
 */
export const SETTLE_MS = 30_000;
