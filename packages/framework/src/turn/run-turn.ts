import type { TurnContext, TurnResult } from '../author/middleware.ts';
import type { Query } from '../dialogue/query.ts';
import { type Chance, chanceFrom, newId } from '../kernel/chance.ts';
import { Fault, type FaultRecord, recordFault } from '../kernel/fault.ts';
import { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { CallRecord } from '../ports/turn-unit.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { commitUnit } from './commit.ts';
import { inWords } from './in-words.ts';
import type { ReadScope } from './querier.ts';
import { think } from './think.ts';
import type { TurnParts } from './turn-parts.ts';

/** What a turn tells the pipeline besides its result. */
export interface TurnHooks {
  /** A read that missed the turn's budget has answered. */
  readonly late: (conversationId: string, query: string) => void;
}

/** How a turn ended, when its mailbox is due again (business time), and the runs it began. */
export interface TurnOutcome extends TurnResult {
  readonly dueAt: number | null;
  readonly runs: readonly string[];
}

/** Least time left for reads, in milliseconds: what is cached still answers. */
const LEAST_READ_MS = 50;

/** The story of a turn: read the state, think, put it into words, commit everything at once. */
export async function runTurn(claimed: ClaimedTurn, context: TurnContext, parts: TurnParts, hooks: TurnHooks): Promise<TurnOutcome> {
  const started = parts.timers.elapsed();
  const { turnId, traceId, now, conversationId } = context;
  const chance = chanceFrom(turnId);
  const calls: CallRecord[] = [];
  const faults = faultNotes(context, chance);
  const before = readState(claimed);
  parts.failpoints.hit('turn.read');
  const reads = (): ReadScope => ({
    now,
    budgetMs: Math.max(
      LEAST_READ_MS,
      Math.min(parts.settings.readBudgetMs, parts.settings.answerBudgetMs - (parts.timers.elapsed() - started)),
    ),
    record: (call) => calls.push(call),
    fault: faults.note,
    late: (query: Query) => hooks.late(conversationId, query.key),
  });
  const conclusion = await think(
    {
      before,
      events: claimed.events.map(({ event }) => event),
      now,
      newTaskId: () => newId('t', chance),
      oldPrompt: (id) => parts.store.reads.prompt(conversationId, id),
      resolve: (queries) => parts.querier.resolve(queries, reads()),
      fault: faults.note,
      signal: context.signal,
    },
    parts,
  );
  const newest = newestMessage(claimed);
  const address = newest?.address ?? before.address;
  parts.failpoints.hit('turn.decided');
  const composed = inWords(conclusion, address, now, chance, parts);
  const unit = commitUnit(
    {
      claimed,
      turnId,
      traceId,
      now,
      chance,
      durationMs: Math.round((parts.timers.elapsed() - started) * 10) / 10,
      before,
      conclusion: { ...conclusion, conversation: { ...conclusion.conversation, address } },
      messages: composed.messages,
      prompt: composed.prompt ?? conclusion.conversation.prompt,
      greeted: conclusion.conversation.greeted || composed.messages.length > 0,
      calls,
      faults: faults.records(),
      address,
      answers: newest?.messageId ?? null,
      journal: { v: 1, events: claimed.events, state: claimed.state, now, turnId, known: [...conclusion.known] },
    },
    parts,
  );
  parts.failpoints.hit('turn.composed');
  const result = await parts.store.apply('commit', unit);
  parts.failpoints.hit('turn.committed');
  if (result.is === 'fenced') return { is: 'fenced', more: false, dueAt: null, runs: [] };
  return { is: 'committed', more: result.more, dueAt: result.dueAt, runs: unit.runs.map((run) => run.id) };
}

function readState(claimed: ClaimedTurn): Conversation {
  const parsed = Conversation.safeParse(JSON.parse(claimed.state));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '?';
  throw new Fault('STORE.STATE', `the state of ${claimed.conversationId} does not fit at ${where}`, {
    operation: 'state.read',
    cause: parsed.error,
  });
}

const newestMessage = (claimed: ClaimedTurn): EventOf<'message'> | undefined =>
  claimed.events.map(({ event }) => event).findLast((event) => event.kind === 'message');

/** Faults of one turn, one per incident. */
function faultNotes(context: TurnContext, chance: Chance): { note: (fault: Fault) => void; records: () => readonly FaultRecord[] } {
  const noted = new Map<string, FaultRecord>();
  return {
    note(fault) {
      const incident = `${fault.code} ${fault.operation}`;
      if (noted.has(incident)) return;
      noted.set(
        incident,
        recordFault(fault, {
          id: `f_${chance.word(12)}`,
          at: context.now,
          turnId: context.turnId,
          conversationId: context.conversationId,
          traceId: context.traceId,
        }),
      );
    },
    records: () => [...noted.values()],
  };
}
