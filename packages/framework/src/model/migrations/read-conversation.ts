import { Conversation } from '../conversation.ts';
import { migrateState } from './migrate-state.ts';

/** A stored conversation as this code understands it, or why it does not. */
export type ReadConversation =
  | { readonly is: 'read'; readonly conversation: Conversation }
  | { readonly is: 'newer'; readonly version: number }
  /** `at` is the path that does not fit. */
  | { readonly is: 'misfit'; readonly at: string; readonly cause: unknown };

/** Reads the state of a conversation from the store, whichever version of the framework wrote it. */
export function readConversation(stored: string): ReadConversation {
  const json = parsed(stored);
  if (json.is === 'misfit') return json;
  const migrated = migrateState(json.value);
  if (migrated.is === 'newer') return migrated;
  if (migrated.is === 'unversioned') return { is: 'misfit', at: 'v', cause: undefined };
  const read = Conversation.safeParse(migrated.state);
  if (read.success) return { is: 'read', conversation: read.data };
  return { is: 'misfit', at: read.error.issues[0]?.path.join('.') ?? '?', cause: read.error };
}

function parsed(stored: string): { readonly is: 'json'; readonly value: unknown } | Extract<ReadConversation, { is: 'misfit' }> {
  try {
    return { is: 'json', value: JSON.parse(stored) };
  } catch (cause) {
    return { is: 'misfit', at: 'its top', cause };
  }
}
