import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Bot } from './bot.ts';

const MAIN = fileURLToPath(new URL('../../src/whatsapp/main.ts', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  readonly output: () => string;
  /** Resolves when this was printed. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

function run(args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let output = '';
  let look: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString();
      look();
    });
  return {
    child,
    output: () => output,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        look = () => {
          const found = pattern.exec(output);
          if (found) resolve(found);
        };
        child.once('exit', () => reject(new Error(`it ended: ${output}`)));
        look();
      }),
    ended: once(child, 'exit').then(([code]) => code as number | null),
  };
}

describe('the command whatsapp-emulator', () => {
  const running: Run[] = [];
  const start = (args: readonly string[], env?: Record<string, string>): Run => {
    const one = run(args, env);
    running.push(one);
    return one;
  };
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });

  it('makes up what it was not given and prints it as lines of an env file', async () => {
    const { printed, output } = start(['--port', '0']);
    const [, url] = await printed(/^WHATSAPP_GRAPH_URL=(.+)$/m);
    for (const name of ['PHONE_NUMBER_ID', 'ACCESS_TOKEN', 'APP_SECRET', 'VERIFY_TOKEN'])
      expect(output()).to.match(new RegExp(`^WHATSAPP_${name}=\\S+$`, 'm'));
    expect(output()).to.match(/^Phone page +http:\/\/127\.0\.0\.1:\d+\/simulator$/m);
    const token = /^WHATSAPP_ACCESS_TOKEN=(.+)$/m.exec(output())?.[1];
    const number = /^WHATSAPP_PHONE_NUMBER_ID=(.+)$/m.exec(output())?.[1];
    const answer = await fetch(`${url}/${number}`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).to.equal(200);
  });

  it('takes the variables it was given, does not print secrets again, and verifies the webhook', async () => {
    const bot = await Bot.start('given-verify');
    const { printed, output, child, ended } = start(['--port', '0', '--webhook', bot.url], {
      WHATSAPP_PHONE_NUMBER_ID: '777',
      WHATSAPP_ACCESS_TOKEN: 'given-token',
      WHATSAPP_APP_SECRET: 'given-secret',
      WHATSAPP_VERIFY_TOKEN: 'given-verify',
      WHATSAPP_GRAPH_URL: 'http://127.0.0.1:1/v26.0',
    });
    await printed(/The webhook is verified/);
    expect(output()).not.to.match(/given-(token|secret|verify)/);
    const [, url] = await printed(/^WHATSAPP_GRAPH_URL=(.+v26\.0)$/m);
    expect((await fetch(`${url}/777`, { headers: { authorization: 'Bearer given-token' } })).status).to.equal(200);
    child.kill('SIGTERM');
    expect(await ended).to.equal(0);
    await bot.close();
  });

  it('says what is wrong with its arguments and ends with 64', async () => {
    for (const [args, words] of [
      [['--port', 'x'], /a port is a number/],
      [['--webhook', 'ftp://x'], /a webhook is an http\(s\) URL/],
      [['--nonsense'], /unknown option/],
    ] as const) {
      const { ended, output } = start(args);
      expect(await ended).to.equal(64);
      expect(output()).to.match(words);
    }
    const help = start(['--help']);
    expect(await help.ended).to.equal(0);
    expect(help.output()).to.contain('--webhook <url>');
  });
});
