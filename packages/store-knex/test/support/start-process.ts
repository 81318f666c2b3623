import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process that owns a store. */
export interface StoreProcess {
  /** All lines so far. */
  readonly lines: readonly string[];
  /** Resolves when the process has printed so many lines, or has ended. */
  printed(lines: number): Promise<void>;
  /** Ends it without warning; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a process that owns the store on a file; `work` writes until it is killed. */
export function startProcess(file: string, task: 'hold' | 'work', name = ''): StoreProcess {
  const script = fileURLToPath(new URL('store-process.ts', import.meta.url));
  const options = ['--conditions=samvad-source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...options, script, file, task, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  return {
    lines,
    printed: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (lines.length >= count) resolve();
        };
        waiting.add(look);
        look();
        void gone.then(resolve);
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
