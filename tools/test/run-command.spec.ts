import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCommand } from '../processes/run-command.ts';

const node = (source: string): readonly [string, ...string[]] => ['node', '-e', source];
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};
/** Resolves when a process that was ended is gone; the system takes its time to bury it. */
const gone = async (pid: number): Promise<void> => {
  while (isAlive(pid) && !isZombie(pid)) await new Promise(setImmediate);
};
const isZombie = (pid: number): boolean => {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && process.platform === 'linux';
  }
};

describe('running a command', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samvad-command-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('keeps what was printed on both outputs and the exit code', async () => {
    const end = await runCommand(node('console.log("out"); console.error("err"); process.exitCode = 3'), {
      output: 'keep',
      limitMs: 10_000,
    });
    expect(end).to.include({ is: 'done', code: 3 });
    expect(end.text).to.contain('out\n').and.to.contain('err\n');
  });

  it('says so when the program does not exist', async () => {
    const end = await runCommand(['no-such-program'], { output: 'keep', limitMs: 10_000 });
    expect(end.is).to.equal('not-started');
    expect(end.text).to.contain('no-such-program cannot be started');
  });

  it('ends a command that takes too long and keeps its last words', async () => {
    const end = await runCommand(node('console.log("begun"); setInterval(() => {}, 1000)'), { output: 'keep', limitMs: 500 });
    expect(end).to.deep.equal({ is: 'too-late', text: 'begun\n' });
  });

  it('leaves nothing running that the command has started', async () => {
    const note = join(folder, 'pid');
    const source = `
      const { spawn } = require('node:child_process');
      const child = spawn('node', ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      require('node:fs').writeFileSync(${JSON.stringify(note)}, String(child.pid));
      child.unref();
      process.exit(0);`;
    const end = await runCommand(node(source), { output: 'keep', limitMs: 10_000 });
    expect(end).to.include({ is: 'done', code: 0 });
    await gone(Number(readFileSync(note, 'utf8')));
  });

  it('hands the environment on', async () => {
    const end = await runCommand(node('console.log(process.env.TEST_REDIS_URL)'), {
      output: 'keep',
      limitMs: 10_000,
      environment: { TEST_REDIS_URL: 'redis://127.0.0.1:1' },
    });
    expect(end.text).to.equal('redis://127.0.0.1:1\n');
  });
});
