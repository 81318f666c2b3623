import { captureSite, Fault } from '@samvad/framework';
import type { StoreReads } from '@samvad/framework/ports';
import { mysqlFault } from '../mysql-fault.ts';
import { auditReads } from './audit-reads.ts';
import { conversationReads } from './conversation-reads.ts';
import type { ReadPool } from './read-pool.ts';
import { turnReads } from './turn-reads.ts';
import { workReads } from './work-reads.ts';

/** All reads of the port. What a read throws becomes a fault at the line that asked; a closed store refuses. */
export function mysqlReads(db: ReadPool, leaseNow: () => number | null, isOpen: () => boolean): StoreReads {
  const reads: StoreReads = { ...conversationReads(db), ...turnReads(db), ...workReads(db, leaseNow), ...auditReads(db) };
  const answering = <A extends unknown[], R>(name: keyof StoreReads, read: (...asked: A) => Promise<R>): ((...asked: A) => Promise<R>) => {
    const operation = `store.${name}`;
    return async function answer(...asked) {
      const site = captureSite(answer);
      if (!isOpen()) throw new Fault('STORE.CONNECTION', 'the store is closed', { operation, site });
      try {
        return await read(...asked);
      } catch (cause) {
        throw mysqlFault(cause, operation, site);
      }
    };
  };
  return {
    conversation: answering('conversation', reads.conversation),
    conversations: answering('conversations', reads.conversations),
    turns: answering('turns', reads.turns),
    turn: answering('turn', reads.turn),
    turnOfMessage: answering('turnOfMessage', reads.turnOfMessage),
    journal: answering('journal', reads.journal),
    faults: answering('faults', reads.faults),
    deadLetters: answering('deadLetters', reads.deadLetters),
    prompt: answering('prompt', reads.prompt),
    task: answering('task', reads.task),
    archivedTasks: answering('archivedTasks', reads.archivedTasks),
    media: answering('media', reads.media),
    outbox: answering('outbox', reads.outbox),
    due: answering('due', reads.due),
    audit: answering('audit', reads.audit),
    ping: answering('ping', reads.ping),
  };
}
