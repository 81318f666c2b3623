import type { Database } from 'better-sqlite3';
import { captureSite, toFault } from '@samvad/framework';
import type { StoreReads } from '@samvad/framework/ports';
import { conversationReads } from './conversation-reads.ts';
import { turnReads } from './turn-reads.ts';
import { workReads } from './work-reads.ts';

/** All reads over one connection. `leaseNow` stands in for the database's clock. */
export function sqliteReads(db: Database, leaseNow: () => number): StoreReads {
  const conversations = conversationReads(db);
  const turns = turnReads(db);
  const work = workReads(db, leaseNow);
  return {
    conversation: answering('conversation', conversations.conversation),
    conversations: answering('conversations', conversations.conversations),
    turns: answering('turns', turns.turns),
    turn: answering('turn', turns.turn),
    turnOfMessage: answering('turnOfMessage', turns.turnOfMessage),
    journal: answering('journal', turns.journal),
    faults: answering('faults', work.faults),
    deadLetters: answering('deadLetters', work.deadLetters),
    prompt: answering('prompt', conversations.prompt),
    task: answering('task', conversations.task),
    archivedTasks: answering('archivedTasks', conversations.archivedTasks),
    outbox: answering('outbox', work.outbox),
    due: answering('due', work.due),
    ping: answering('ping', work.ping),
  };
}

/** A synchronous read as a promise; what it throws becomes Fault `STORE.FAILED` at the line that asked. */
function answering<A extends unknown[], R>(name: string, read: (...args: A) => R): (...args: A) => Promise<R> {
  return async function asked(...args) {
    const site = captureSite(asked);
    try {
      return read(...args);
    } catch (cause) {
      throw toFault(cause, 'STORE.FAILED', { operation: `store.${name}`, site });
    }
  };
}
