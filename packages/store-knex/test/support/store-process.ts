import { writeSync } from 'node:fs';
import { openSqliteStore } from '@samvad/store-knex';
import { conversationLoop } from './conversation-loop.ts';

// A process that owns a store until it is killed: `store-process.ts <file> hold|work <name>`. It prints a line for everything it was promised.
const [file = '', task = '', name = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

try {
  const store = await openSqliteStore({ file });
  say('open');
  if (task === 'hold') setInterval(() => undefined, 1000);
  else await Promise.all(Array.from({ length: 8 }, (_, worker) => conversationLoop(store, `${name}-${worker}`, say)));
} catch (thrown) {
  say(`refused ${String((thrown as { code?: unknown }).code)}`);
}
