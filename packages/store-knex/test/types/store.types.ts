import type { Store } from '@samvad/framework/ports';
import { openMysqlStore, openSqliteReader, openSqliteStore, openStore, storeFailpoints } from '@samvad/store-knex';

// Compiled, never run: what a user of the store can and cannot write.

const store: Store = await openStore('sqlite:./data/samvad.db');
await openSqliteStore({ file: ':memory:', leaseClock: () => 0 });
// @ts-expect-error a store needs a file
await openSqliteStore({});

await openMysqlStore({ url: 'mysql://samvad:secret@127.0.0.1:3306/samvad', connections: 4 });
// @ts-expect-error a server is named by a URL
await openMysqlStore({ host: '127.0.0.1' });
void storeFailpoints('mysql').includes('mysql.commit.0');
// @ts-expect-error there is no such store
storeFailpoints('memory');

const lease = { id: 'c_1', fence: 1 };
const renewed: 'renewed' | 'fenced' = await store.apply('renew', { lease, leaseMs: 15_000 });
void renewed;
// @ts-expect-error there is no such unit
await store.apply('steal', { lease });
// @ts-expect-error a lease has a fence
await store.apply('renew', { lease: { id: 'c_1' }, leaseMs: 15_000 });
// @ts-expect-error a renewal has no time of its own
await store.apply('renew', { lease, leaseMs: 15_000, now: 0 });

const claimed = await store.apply('claim', { conversationId: 'c_1', worker: 'w', now: 0, leaseMs: 15_000 });
// @ts-expect-error whether anything was claimed has to be asked first
void claimed.lease;
if (claimed.is === 'claimed') void claimed.lease.fence;
else void claimed.dueAt;

const redriven = await store.apply('redrive', { deadLetter: 'd_1', now: 0 });
// @ts-expect-error an unknown letter has no conversation
void redriven.conversationId;
if (redriven.is === 'redriven') void redriven.conversationId;

const reader = await openSqliteReader('./data/samvad.db');
void (await reader.reads.media('c_1')).map(({ file }) => file.sha256);
// @ts-expect-error a reader does not write
void reader.apply;
