import type { TurnContext, TurnResult } from '../author/middleware.ts';
import { z } from 'zod';
import { chanceFrom } from '../kernel/chance.ts';
import { type Fault, type FaultRecord, recordFault } from '../kernel/fault.ts';
import type { Prompt } from '../model/prompt.ts';
import type { CallRecord } from '../ports/turn-unit.ts';
import { CallRecorder } from './call-recorder.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { draftTurn, type Outside } from './draft-turn.ts';
import { journalOf } from './journal.ts';
import { type QuotedMessage, quotedMessage } from './quoted-message.ts';
import type { TurnParts } from './turn-parts.ts';

/** What a turn tells the pipeline besides its result. */
export interface TurnHooks {
  /** A read that missed the turn's budget has answered. */
  readonly late: (conversationId: string, query: string) => void;
  /** Something failed when the turn was written already. */
  readonly fault: (fault: Fault) => void;
}

/** How a turn ended, when its mailbox is due again (business time), and the runs it began. */
export interface TurnOutcome extends TurnResult {
  readonly dueAt: number | null;
  readonly runs: readonly string[];
  /** Runs under way that are to stop. */
  readonly stops: readonly string[];
}

/** Least time left for reads, in milliseconds: what is cached still answers. */
const LEAST_READ_MS = 50;

/** The story of a turn: read the state, think, put it into words, commit everything at once. */
export async function runTurn(claimed: ClaimedTurn, context: TurnContext, parts: TurnParts, hooks: TurnHooks): Promise<TurnOutcome> {
  const { timers, settings, querier, outages, store, failpoints } = parts;
  const started = timers.elapsed();
  const { turnId, now, conversationId } = context;
  const calls: CallRecord[] = [];
  const recorder = new CallRecorder();
  const faults = new FaultNotes(context, hooks.fault);
  const late: string[] = [];
  let spokenAt = now;
  const prompts: Record<string, Prompt | null> = {};
  const quoted: Record<string, QuotedMessage | null> = {};
  const outside: Outside = {
    resolve: (queries) =>
      querier.resolve(queries, {
        now,
        budgetMs: Math.max(LEAST_READ_MS, Math.min(settings.readBudgetMs, settings.answerBudgetMs - (timers.elapsed() - started))),
        record: (call) => calls.push(call),
        watcher: recorder,
        fault: (fault) => faults.note(fault),
        missed: (query) => late.push(query.key),
        late: (query) => hooks.late(conversationId, query.key),
      }),
    async oldPrompt(id) {
      const prompt = await store.reads.prompt(conversationId, id);
      prompts[id] = prompt ?? null;
      return prompt;
    },
    async quoted(messageId) {
      const about = await quotedMessage(store.reads, messageId);
      quoted[messageId] = about ?? null;
      return about;
    },
    fault: (fault) => faults.note(fault),
  };
  const measured = {
    durationMs: () => Math.round((timers.elapsed() - started) * 10) / 10,
    calls: () => calls,
    faults: () => outages.news(claimed, calls, faults.close()),
  };
  const draft = await draftTurn(
    claimed,
    { ...context, chance: chanceFrom(turnId), spokenAt: () => (spokenAt = parts.clock.now()) },
    outside,
    measured,
    parts,
  );
  failpoints.hit('turn.composed');
  const used = { calls: recorder.calls(), late, prompts, quoted, spokenAt };
  const journal = journalOf(claimed, context, draft, used, parts.versions);
  const result = await store.apply('commit', { ...draft, journal });
  failpoints.hit('turn.committed');
  if (result.is === 'fenced') return { is: 'fenced', more: false, dueAt: null, runs: [], stops: [] };
  outages.remember(claimed, calls, late.length > 0);
  return {
    is: 'committed',
    more: result.more,
    dueAt: result.dueAt,
    runs: draft.runs.map((run) => run.id),
    stops: draft.turn.decisions.flatMap(stopped),
  };
}

/** As much of a decided move as is needed to act on it. */
const StopMove = z.object({ move: z.literal('stop'), run: z.string() });

const stopped = (decision: unknown): readonly string[] => {
  const { data } = StopMove.safeParse(decision);
  return data ? [data.run] : [];
};

/** Faults of one turn, one per incident; what fails after the turn was written goes elsewhere. */
class FaultNotes {
  readonly #noted = new Map<string, FaultRecord>();
  readonly #context: TurnContext;
  readonly #afterwards: (fault: Fault) => void;
  // Chance of its own: when something fails must not change what the turn draws.
  readonly #chance;
  #open = true;

  constructor(context: TurnContext, afterwards: (fault: Fault) => void) {
    this.#context = context;
    this.#afterwards = afterwards;
    this.#chance = chanceFrom(`${context.turnId}.faults`);
  }

  note(fault: Fault): void {
    if (!this.#open) return this.#afterwards(fault);
    const incident = `${fault.code} ${fault.operation}`;
    if (this.#noted.has(incident)) return;
    const { now: at, turnId, conversationId, traceId } = this.#context;
    this.#noted.set(incident, recordFault(fault, { id: `f_${this.#chance.word(12)}`, at, turnId, conversationId, traceId }));
  }

  close(): readonly FaultRecord[] {
    this.#open = false;
    return [...this.#noted.values()];
  }
}
