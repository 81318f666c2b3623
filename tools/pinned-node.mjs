import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

/**
 * Runs a program of the tools from the root of the repository on the Node that the project pins, whatever Node started this one.
 * Arguments, input, output, signals and the exit code are passed on.
 *
 * @param {string} program path of a TypeScript file, from the root
 */
export function onPinnedNode(program) {
  const node = `${programs}/node`;
  if (!existsSync(node)) {
    console.error('The packages are not installed: run `npm install` first.');
    process.exit(69);
  }
  const child = spawn(node, ['--conditions=samvad-source', '--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${programs}:${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}
