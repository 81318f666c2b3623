import { z } from 'zod';
import { newId } from '../kernel/chance.ts';
import type { Fault } from '../kernel/fault.ts';
import { neutral } from '../model/emotion.ts';
import type { Store } from '../ports/store.ts';
import type { CommitUnit } from '../ports/turn-unit.ts';
import type { ClaimedTurn } from '../turn/claimed-turn.ts';
import { VERSION_PATIENCE_MS, waited } from '../turn/read-state.ts';
import type { TurnParts } from '../turn/turn-parts.ts';
import { newestMessage, unreadTurnUnit } from './unread-turn.ts';

/** Head start of other processes before this one looks again, in milliseconds: their sweepers look every second. */
const HEAD_START_MS = 1500;
const LEAST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** True for a turn that belongs to code of another version. */
export const isOtherVersion = (fault: Fault): boolean => fault.code === 'STORE.VERSION';

/** True when no process of the right version has come for a claim, so that somebody has to be told. */
export const isLeftAlone = (claimed: ClaimedTurn, now: number): boolean => waited(claimed, now) >= VERSION_PATIENCE_MS;

/** When a claim of another version may be taken again, and when this process tries: rarer the longer it has waited, in business time. */
export function lookAgain(claimed: ClaimedTurn, now: number): { readonly retryAt: number; readonly ownAt: number } {
  const retryAt = now + Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, waited(claimed, now) / 4));
  return { retryAt, ownAt: retryAt + HEAD_START_MS };
}

/** What every version of the state has; read leniently because the rest is not known here. */
const Envelope = z.object({ ownerEpoch: z.number().int().catch(0) });

/**
 * Tells the customer, once, that the answer has to wait, and marks the conversation for the operator. Its events go on waiting, and not a byte of
 * the state is touched. Undefined when there is nobody to tell, or it was told already.
 */
export async function versionNotice(
  claimed: ClaimedTurn,
  now: number,
  store: Pick<Store, 'reads'>,
  parts: TurnParts,
): Promise<CommitUnit | undefined> {
  if (!newestMessage(claimed)) return undefined;
  const { items } = await store.reads.turns(claimed.conversationId, { limit: 1 });
  if (items[0]?.decisions.some((decision) => NoticeMove.safeParse(decision).success)) return undefined;
  const head = (await store.reads.conversation(claimed.conversationId))?.head;
  if (!head || head.owner === 'human') return undefined;
  const envelope = Envelope.safeParse(JSON.parse(claimed.state));
  const language = head.language === 'und' ? (parts.settings.locales[0] ?? 'en') : head.language;
  return unreadTurnUnit(
    {
      claimed,
      turnId: newId('u', parts.chance),
      traceId: claimed.events[0]?.traceId ?? parts.chance.word(16),
      now,
      head: { ...head, language, stuck: true },
      emotion: neutral,
      ownerEpoch: envelope.data?.ownerEpoch ?? 0,
      address: null,
      text: 'samvad:version',
      silence: 'the event waits for another version',
      decision: 'waitForVersion',
      // They are handled by the turn of the right version.
      inputs: [],
      dead: [],
      faults: [],
    },
    parts,
  );
}

const NoticeMove = z.object({ move: z.literal('waitForVersion') });
