import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const APP = 'examples/car-care/src/main.ts';

const start = (program: string, ...args: readonly string[]): ChildProcess => spawn(program, args, { stdio: 'inherit' });

// Pages are served as they are built, everything else runs from its sources: type errors are told by the watcher below and stop nothing.
await once(spawn('tsc', ['-b'], { stdio: 'ignore' }), 'exit');

const together = [
  start('tsc', '-b', '--watch', '--preserveWatchOutput'),
  start(
    'node',
    '--watch',
    '--watch-preserve-output',
    '--conditions=samvad-source',
    '--disable-warning=ExperimentalWarning',
    APP,
    ...process.argv.slice(2),
  ),
];

// The app ends its turns first; a terminal sends ^C to all of them by itself.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => together.forEach((child) => child.kill(signal)));
process.on('SIGINT', () => undefined);

const codes = await Promise.all(together.map(async (child) => once(child, 'exit')));
process.exitCode = codes.some(([code]) => code !== 0 && code !== null) ? 1 : 0;
