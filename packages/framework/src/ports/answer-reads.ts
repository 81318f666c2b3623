import { captureSite } from '../kernel/call-site.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import type { StoreReads } from './store-reads.ts';

/** The reads of a store that answers at once, as plain functions. */
export type PlainReads = { readonly [N in keyof StoreReads]: (...asked: Parameters<StoreReads[N]>) => Awaited<ReturnType<StoreReads[N]>> };

/**
 * Makes plain reads into those of the port: a closed store refuses with `STORE.CONNECTION`, and whatever a read throws becomes `STORE.FAILED` at
 * the line that asked.
 */
export function answerReads(reads: PlainReads, isOpen: () => boolean): StoreReads {
  const answering = <A extends unknown[], R>(name: keyof StoreReads, read: (...asked: A) => R): ((...asked: A) => Promise<R>) => {
    const operation = `store.${name}`;
    return async function answer(...asked) {
      const site = captureSite(answer);
      if (!isOpen()) throw new Fault('STORE.CONNECTION', 'the store is closed', { operation, site });
      try {
        return read(...asked);
      } catch (cause) {
        throw toFault(cause, 'STORE.FAILED', { operation, site });
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
