import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processTerminal, runCli } from '@samvad/cli';
import { expect } from 'chai';
import { keptTerminal, samvad } from './samvad.ts';

describe('the samvad command line', () => {
  it('lists every command, says which come later, and what its exit codes mean', async () => {
    const { code, out } = await samvad(['--help']);
    expect(code).to.equal(0);
    for (const command of ['doctor', 'trace', 'dev', 'replay', 'chat', 'test', 'new', 'dead-letters'])
      expect(out).to.match(new RegExp(`^  ${command} `, 'm'));
    expect(out.match(/later\s+version/g)).to.have.lengthOf(4);
    expect(out).to.match(/69 +the command comes with a later version/);
  });

  for (const args of [['chat', '--as', '+15550001'], ['test'], ['new', 'intent', 'x']]) {
    it(`says of "${args.join(' ')}" that it comes later, with 69`, async () => {
      const terminal = keptTerminal();
      expect(await runCli(args, { terminal })).to.equal(69);
      expect(terminal.complained.join()).to.match(/comes with a later version$/);
      expect(terminal.said).to.deep.equal([]);
    });
  }

  it('ends with 69 for a shell too', async () => {
    expect((await samvad(['chat'])).code).to.equal(69);
  });

  for (const args of [['docter'], ['trace'], ['trace', 'u_1', '--turns', 'many'], ['doctor', '--loudly'], []]) {
    it(`refuses "${args.join(' ')}" with 2`, async () => {
      const terminal = keptTerminal();
      expect(await runCli(args, { terminal })).to.equal(2);
      expect(terminal.complained).not.to.deep.equal([]);
    });
  }

  it('guesses what a mistyped command meant', async () => {
    const terminal = keptTerminal();
    await runCli(['docter'], { terminal });
    expect(terminal.complained.join()).to.contain('doctor');
  });

  it('runs the commands an app adds', async () => {
    const terminal = keptTerminal();
    const code = await runCli(['hello', 'Asha'], {
      terminal,
      commands: [
        (program, context) => {
          program
            .command('hello')
            .argument('<name>')
            .action((name: string) => {
              context.terminal.say(`hello ${name}`);
              context.end(3);
            });
        },
      ],
    });
    expect(terminal.said).to.deep.equal(['hello Asha']);
    expect(code).to.equal(3);
  });

  it('shows no colours where nobody sees them, nor where they are not wanted', () => {
    const tty = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    const painted = (isTTY: boolean, argv: string[] = [], env: NodeJS.ProcessEnv = {}): string => {
      Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
      return processTerminal(argv, env).paint('red', 'fail');
    };
    try {
      expect(painted(true)).to.equal('\u001B[31mfail\u001B[39m');
      expect(painted(false)).to.equal('fail');
      expect(painted(true, ['doctor', '--no-color'])).to.equal('fail');
      expect(painted(true, [], { NO_COLOR: '1' })).to.equal('fail');
    } finally {
      if (tty) Object.defineProperty(process.stdout, 'isTTY', tty);
      else Reflect.deleteProperty(process.stdout, 'isTTY');
    }
  });
});

describe('samvad dev', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samvad-dev-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('starts the app of the folder in this terminal and ends as it ends', async () => {
    const scripts = { dev: `node -e "console.log('the app runs'); process.exit(7)"` };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a-bot', version: '1.0.0', scripts }));
    const { code, out } = await samvad(['dev'], {}, folder);
    expect(out).to.equal('the app runs\n');
    expect(code).to.equal(7);
  });

  it('says so when npm is not there', async () => {
    const { code, err } = await samvad(['dev'], { PATH: folder }, folder);
    expect(code).to.equal(1);
    expect(err).to.match(/^npm cannot be started: /);
  });
});
