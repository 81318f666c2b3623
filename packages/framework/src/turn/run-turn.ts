import type { TurnContext, TurnResult } from '../author/middleware.ts';
import type { Query } from '../dialogue/query.ts';
import { type Fault, type FaultRecord, Fault as FaultError, recordFault } from '../kernel/fault.ts';
import { newId } from '../kernel/chance.ts';
import type { Address } from '../model/content.ts';
import { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { CallRecord } from '../ports/turn-unit.ts';
import { type Composed, composeMessages } from '../reply/compose-messages.ts';
import { render } from '../reply/render.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { commitUnit } from './commit.ts';
import { type Conclusion, think } from './think.ts';
import type { TurnParts } from './turn-parts.ts';

/** What a turn tells the pipeline besides its result. */
export interface TurnHooks {
  /** A read that missed the turn's budget has answered. */
  readonly late: (conversationId: string, query: Query) => void;
}

/** The story of a turn: read the state, think, put it into words, commit everything at once. */
export async function runTurn(
  claimed: ClaimedTurn,
  context: TurnContext,
  parts: TurnParts,
  hooks: TurnHooks,
): Promise<TurnResult & { dueAt: number | null; runs: readonly string[] }> {
  const started = performance.now();
  const { turnId, now } = context;
  const traceId = claimed.events[0]?.traceId ?? parts.chance.word(16);
  const calls: CallRecord[] = [];
  const faults = new Map<string, FaultRecord>();
  const note = (fault: Fault): void => {
    const place = { id: `f_${parts.chance.word(12)}`, at: now, turnId, conversationId: claimed.conversationId, traceId };
    const incident = `${fault.code} ${fault.operation}`;
    if (!faults.has(incident)) faults.set(incident, recordFault(fault, place));
  };
  const before = readState(claimed);
  const address = before.at ?? null;
  const budget = parts.settings.readBudgetMs;
  const conclusion = await think(
    {
      before: before.conversation,
      events: claimed.events.map(({ event }) => event),
      now,
      newTaskId: () => newId('t', parts.chance),
      oldPrompt: (id) => parts.store.reads.prompt(claimed.conversationId, id),
      resolve: (queries) =>
        queries.length
          ? parts.querier.resolve(queries, {
              now,
              budgetMs: Math.max(50, Math.min(budget, parts.settings.answerBudgetMs - (performance.now() - started))),
              record: (call) => calls.push(call),
              fault: note,
              late: (query) => hooks.late(claimed.conversationId, query),
            })
          : Promise.resolve(new Map()),
      fault: note,
      signal: context.signal,
    },
    parts,
  );
  const to = newestAddress(claimed) ?? address;
  const composed = inWords(conclusion, to, now, parts);
  const unit = commitUnit(
    {
      claimed,
      turnId,
      traceId,
      now,
      durationMs: Math.round((performance.now() - started) * 10) / 10,
      before: before.conversation,
      conclusion: { ...conclusion, conversation: withAddress(conclusion.conversation, to) },
      messages: composed.messages,
      prompt: composed.prompt ?? conclusion.conversation.prompt,
      greeted: conclusion.conversation.greeted || composed.messages.length > 0,
      calls,
      faults: [...faults.values()],
      address: to,
      answers: newestMessage(claimed)?.messageId ?? null,
      journal: { v: 1, events: claimed.events, state: claimed.state, now, moves: conclusion.moves },
    },
    parts,
  );
  const result = await parts.store.apply('commit', unit);
  if (result.is === 'fenced') return { is: 'fenced', more: false, dueAt: null, runs: [] };
  return { is: 'committed', more: result.more, dueAt: result.dueAt, runs: unit.runs.map((run) => run.id) };
}

function readState(claimed: ClaimedTurn): { conversation: Conversation; at: Address | null } {
  const parsed = Conversation.safeParse(JSON.parse(claimed.state));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new FaultError('STORE.STATE', `the state of ${claimed.conversationId} does not fit at ${issue?.path.join('.') ?? '?'}`, {
      operation: 'state.read',
      cause: parsed.error,
    });
  }
  return { conversation: parsed.data, at: parsed.data.address };
}

const withAddress = (conversation: Conversation, address: Address | null): Conversation =>
  address ? { ...conversation, address } : conversation;

const newestMessage = (claimed: ClaimedTurn): EventOf<'message'> | undefined =>
  claimed.events.map(({ event }) => event).findLast((event) => event.kind === 'message');

const newestAddress = (claimed: ClaimedTurn): Address | null => newestMessage(claimed)?.address ?? null;

/** The words of a turn, in the customer's language and within the channel's limits. */
function inWords(conclusion: Conclusion, to: Address | null, now: number, parts: TurnParts): Composed {
  if (!to) return { messages: [], prompt: null };
  const { conversation, moves } = conclusion;
  const show = {
    language: conversation.language,
    timeZone: parts.settings.timeZone,
    currency: parts.settings.currency,
    now,
    catalogue: parts.catalogue,
    words: parts.words,
  };
  const privacy =
    !conversation.greeted && parts.settings.privacyLink
      ? render({ key: 'samvad:privacy', params: { link: parts.settings.privacyLink } }, show)
      : '';
  return composeMessages(moves, { ...show, limits: parts.limits(to.channel), promptId: () => newId('q', parts.chance), footer: privacy });
}
