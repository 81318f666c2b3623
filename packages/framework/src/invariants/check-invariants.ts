import { maskText } from '../kernel/fault.ts';
import type { BusinessTime } from '../ports/lease.ts';
import type { ConversationAudit } from '../ports/store-audit.ts';
import type { StoreReads } from '../ports/store-reads.ts';
import type { ReplayResult } from '../turn/replay-turn.ts';
import { invariants } from './all-invariants.ts';
import { indexEvidence, type IndexedEvidence, type OutsideEvidence } from './evidence.ts';
import type { Examined, Finding, Invariant, Violation, ViolationFacts } from './invariant.ts';
import { type JournalView, readState, viewJournal } from './journal-view.ts';

/** What invariants are checked on: the reads of any store. */
export type AuditStore = Pick<StoreReads, 'conversations' | 'audit' | 'journal'>;

/** How invariants are checked. */
export interface InvariantOptions {
  /** Business time. */
  readonly now: BusinessTime;
  /** How long something that is due may wait before it counts as stuck, in milliseconds; five minutes when absent. */
  readonly overdueMs?: number;
  /** Only so many conversations, last changed first; then nothing is said of what belongs to none. All when absent. */
  readonly newest?: number;
  readonly outside?: OutsideEvidence;
  /** Makes a turn again; with it I21 is checked in full. */
  readonly replay?: (turnId: string) => Promise<ReplayResult | undefined>;
  /** Told of each conversation that has been examined. */
  readonly examined?: (conversationId: string) => void;
}

const OVERDUE_MS = 5 * 60_000;
/** Conversations that are read at once. */
const BATCH = 50;
const PAGE = 100;

/**
 * Checks I1 to I21 on a store and changes nothing. Conversations are read some at a time, each as it was at one moment, so that it works beside a
 * running app and on big stores.
 *
 * @example
 * const violations = await checkInvariants(store.reads, { now: clock.now(), outside: { acked, sent: channel.seen } });
 * for (const { invariant, text, conversationId } of violations) console.log(invariant, conversationId, text);
 */
export async function checkInvariants(store: AuditStore, options: InvariantOptions): Promise<readonly Violation[]> {
  const outside = indexEvidence(options.outside ?? {});
  const violations: Violation[] = [];
  const met = { messageIds: new Set<string>(), references: new Set<string>(), stepKeys: new Set<string>() };
  const ids = await conversationIds(store, options.newest ?? Number.POSITIVE_INFINITY);
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const audit of await store.audit(ids.slice(from, from + BATCH))) {
      violations.push(...(await checkConversation(await examine(audit, store, outside, options))));
      for (const { messageId } of audit.inbox) if (messageId !== null) met.messageIds.add(messageId);
      for (const { references } of audit.outbox) for (const reference of references) met.references.add(reference);
      for (const { steps } of audit.runs) for (const { key } of steps) met.stepKeys.add(key);
      options.examined?.(audit.id);
    }
  }
  if (options.newest !== undefined) return violations;
  const left = invariants.flatMap((invariant) =>
    (invariant.checkStore?.({ ...met, outside }) ?? []).map((finding) => violation(invariant, finding, null)),
  );
  return [...violations, ...left];
}

/** Named before the first is examined: while that goes on, what changes moves to the front of the list. */
async function conversationIds(store: AuditStore, most: number): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null && ids.size < most; ) {
    const page: Awaited<ReturnType<AuditStore['conversations']>> = await store.conversations({
      limit: Math.min(PAGE, most - ids.size),
      ...(cursor !== undefined && { cursor }),
    });
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor;
  }
  return [...ids];
}

async function examine(
  audit: ConversationAudit,
  store: AuditStore,
  outside: IndexedEvidence,
  { now, overdueMs = OVERDUE_MS, replay }: InvariantOptions,
): Promise<Examined> {
  const journals = new Map<string, JournalView>();
  for (const { id } of audit.turns) {
    const journal = await store.journal(id);
    const view = journal === undefined ? undefined : viewJournal(journal);
    if (view) journals.set(id, view);
  }
  return { audit, state: readState(audit.state), journals, outside, now, overdueMs, replay: replay ?? null };
}

async function checkConversation(examined: Examined): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const invariant of invariants)
    for (const finding of (await invariant.check?.(examined)) ?? []) found.push(violation(invariant, finding, examined.audit.id));
  return found;
}

const violation = ({ id }: Invariant, finding: Finding, conversationId: string | null): Violation => ({
  invariant: id,
  text: maskText(finding.text),
  conversationId,
  turnId: finding.turnId ?? null,
  evidence: masked(finding.evidence ?? {}),
});

const masked = (facts: ViolationFacts): ViolationFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? maskText(fact) : fact]));
