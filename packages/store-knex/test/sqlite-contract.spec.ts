import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteStore } from '@samvad/store-knex';
import { durableStoreContract, storeContract } from '@samvad/testing';
import { newFolder } from './support/folder.ts';

const memory = async () => {
  let leaseTime = 0;
  const store = await openSqliteStore({ file: ':memory:', leaseClock: () => leaseTime });
  return {
    store,
    passLeaseTime(ms: number) {
      leaseTime += ms;
    },
    close: () => store.close(),
  };
};

const onFile = async () => {
  const folder = await newFolder();
  let leaseTime = 0;
  const open = () => openSqliteStore({ file: join(folder, 'samvad.db'), leaseClock: () => leaseTime });
  let store = await open();
  return {
    store,
    passLeaseTime(ms: number) {
      leaseTime += ms;
    },
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};

storeContract('SQLite in memory', memory);
storeContract('SQLite in a file', onFile);
durableStoreContract('SQLite in a file', onFile);
