import { type CodeEntry, entry } from './code-entry.ts';

/** The store. */
export const storeCodes = {
  'STORE.CONNECTION': entry('store', 'critical', true, 'infra', 'the store does not answer', 'Check the database and DATABASE_URL.'),
  'STORE.CONFLICT': entry(
    'store',
    'error',
    true,
    'infra',
    'a unit was refused by the store again and again',
    'Look for long transactions beside ours.',
  ),
  'STORE.FULL': entry(
    'store',
    'critical',
    true,
    'infra',
    'the disk of the store is full or may not be written to',
    'Free space or mend the permissions of the data folder; nothing was lost, senders repeat.',
  ),
  'STORE.LOCKED': entry(
    'store',
    'critical',
    false,
    'config',
    'another process holds the data folder',
    'Stop the other process or use another DATABASE_URL.',
  ),
  'STORE.SCHEMA': entry(
    'store',
    'critical',
    false,
    'config',
    'the store has a schema this version cannot use',
    'Run the version that made it, or restore a backup.',
  ),
  'STORE.STATE': entry(
    'store',
    'error',
    false,
    'ours',
    'a stored conversation does not fit its schema',
    'Read the path in the message; the conversation is set aside.',
  ),
  'STORE.VERSION': entry(
    'store',
    'critical',
    true,
    'config',
    'a conversation belongs to code of another version',
    'Run the version that wrote it; its messages wait, and nothing of it was touched.',
  ),
  'STORE.FAILED': entry(
    'store',
    'error',
    true,
    'infra',
    'a statement of the store failed',
    'Read the cause; it carries the database error.',
  ),
} as const satisfies Record<string, CodeEntry>;
