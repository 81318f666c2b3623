import { type Conversation, Fault, readConversation } from '@samvad/framework';

/**
 * The state of a conversation as it is stored.
 * @throws Fault `STORE.STATE` when it does not fit its schema, `STORE.VERSION` when newer code wrote it
 */
export function storedState(row: { readonly id: string; readonly state: string }): Conversation {
  const read = readConversation(row.state);
  if (read.is === 'read') return read.conversation;
  const operation = 'inspector.conversation';
  if (read.is === 'newer') throw new Fault('STORE.VERSION', `the state of ${row.id} is of version ${read.version}`, { operation });
  throw new Fault('STORE.STATE', `the state of ${row.id} does not fit at ${read.at}`, { operation, cause: read.cause });
}
