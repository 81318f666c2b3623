import type { ConversationRow } from '@samvad/framework/ports';

/** How long an event may wait until its conversation counts as stuck. */
export const STUCK_AFTER_MS = 5 * 60_000;

/** A conversation in the list. */
export interface ConversationItem {
  readonly id: string;
  readonly channel: string;
  readonly customer: { readonly address: string; readonly name: string | null };
  /** ISO 8601; null before the first turn. */
  readonly lastTurnAt: string | null;
  readonly language: string;
  /** The label. */
  readonly emotion: string;
  readonly focus: { readonly taskId: string; readonly flow: string } | null;
  readonly openTasks: number;
  readonly stuck: boolean;
  readonly owner: 'bot' | 'waiting' | 'human';
}

/** Shows a row of the list. Stuck: no progress is made, or its oldest event has waited too long by now. */
export function conversationItem(
  { id, channel, address, head, lastTurnAt, oldestWaiting }: ConversationRow,
  now: number,
): ConversationItem {
  const { name, language, emotion, focusTask, focusFlow, openTasks, owner } = head;
  return {
    id,
    channel,
    customer: { address, name },
    lastTurnAt: lastTurnAt === null ? null : new Date(lastTurnAt).toISOString(),
    language,
    emotion,
    focus: focusTask !== null && focusFlow !== null ? { taskId: focusTask, flow: focusFlow } : null,
    openTasks,
    stuck: head.stuck || (oldestWaiting !== null && oldestWaiting < now - STUCK_AFTER_MS),
    owner,
  };
}
