import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Act, Move } from '../dialogue/move.ts';
import { barredAct, type BarredTask, upgradeTasks } from '../dialogue/upgrade-tasks.ts';
import { isoTime } from '../kernel/clock.ts';
import { Fault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';
import { readConversation } from '../model/migrations/read-conversation.ts';
import type { ClaimedTurn } from './claimed-turn.ts';

/** How long an event waits for a process of another version before this one says that it cannot go on, in milliseconds. */
export const VERSION_PATIENCE_MS = 10_000;

/** The state a turn begins with. */
export interface TurnState {
  /** As it is stored, for the slot history. */
  readonly stored: Conversation;
  /** With every task under the flow version that is loaded. */
  readonly conversation: Conversation;
  /** What the customer is told of it. */
  readonly acts: readonly Act[];
  readonly moves: readonly Move[];
  readonly faults: readonly Fault[];
}

/**
 * Reads the state of a claim and brings its tasks to the versions that are loaded. While the claim is fresh, tasks of flows that are newer or unknown
 * here are left to a process that may know them.
 *
 * @throws Fault `STORE.VERSION` when the claim belongs to code of another version, `STORE.STATE` when the state cannot be read
 */
export function readState(claimed: ClaimedTurn, now: number, catalogue: FlowCatalogue): TurnState {
  const read = readConversation(claimed.state);
  if (read.is === 'newer') throw otherVersion(claimed, `the state is of version ${read.version}`);
  if (read.is === 'misfit')
    throw new Fault('STORE.STATE', `the state of ${claimed.conversationId} does not fit at ${read.at}`, {
      operation: 'state.read',
      cause: read.cause,
    });
  const { conversation, migrated, barred } = upgradeTasks(read.conversation, catalogue, isoTime(now));
  const elsewhere = barred.find(({ why }) => why !== 'migration-failed');
  if (elsewhere && waited(claimed, now) < VERSION_PATIENCE_MS)
    throw otherVersion(claimed, `a task is of ${elsewhere.flow} version ${elsewhere.version}`);
  return {
    stored: read.conversation,
    conversation,
    acts: barred.map(({ flow }) => barredAct(flow, catalogue)),
    moves: migrated,
    faults: barred.map(faultOf),
  };
}

/** How long the first event of a claim has waited, in milliseconds of business time. */
export const waited = (claimed: ClaimedTurn, now: number): number => now - (claimed.events[0]?.acceptedAt ?? now);

const otherVersion = (claimed: ClaimedTurn, what: string): Fault =>
  new Fault('STORE.VERSION', `${claimed.conversationId} belongs to code of another version: ${what}`, { operation: 'state.read' });

function faultOf({ task, flow, version, why, cause }: BarredTask): Fault {
  const what = { 'flow-gone': 'is not loaded', 'flow-newer': 'is newer than what is loaded', 'migration-failed': 'could not be migrated' };
  return new Fault('PLUGIN.VERSION', `task ${task} was put aside: ${flow} version ${version} ${what[why]}`, {
    operation: `migrate ${flow}`,
    facts: { task, flow, version, why },
    ...(cause !== undefined && { cause }),
  });
}
