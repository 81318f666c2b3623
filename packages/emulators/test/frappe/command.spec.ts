import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const MAIN = fileURLToPath(new URL('../../src/frappe/main.ts', import.meta.url));

interface Running {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const command = (args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['--conditions=samvad-source', MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts the command and reads what it prints until its last line. */
async function start(args: readonly string[], env: Record<string, string> = {}): Promise<Running> {
  const child = command(['--port', '0', ...args], env);
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (/FRAPPE_WEBHOOK_SECRET/.test(line)) break;
  }
  const read = lines.flatMap((line) => {
    const [, name, value] = /^(FRAPPE_\w+)=(.+)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return { process: child, lines, env: Object.fromEntries(read) };
}

async function stop({ process: child }: Running): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  return (await ended)[0];
}

const call = async ({ env }: Running, method: string, given: object): Promise<unknown> => {
  const headers = { authorization: `token ${env['FRAPPE_API_KEY']}:${env['FRAPPE_API_SECRET']}`, 'content-type': 'application/json' };
  const response = await fetch(`${env['FRAPPE_URL']}/api/method/carcare.api.${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(given),
  });
  return ((await response.json()) as { message: unknown }).message;
};

describe('Frappe stand-in: the command', () => {
  it('prints the variables of a bot, and works with them', async () => {
    const running = await start([]);
    expect(Object.keys(running.env)).to.deep.equal(['FRAPPE_URL', 'FRAPPE_API_KEY', 'FRAPPE_API_SECRET', 'FRAPPE_WEBHOOK_SECRET']);
    expect(await call(running, 'list_areas', {})).to.have.lengthOf(5);
    expect(await stop(running)).to.equal(0);
  });
  it('keeps its records in a file, and prints no secret that was given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'standin-'));
    const given = { FRAPPE_API_KEY: 'key-of-test', FRAPPE_API_SECRET: 'secret-of-test', FRAPPE_WEBHOOK_SECRET: 'other-secret' };
    const args = ['--db', join(folder, 'inside', 'site.db')];
    const request = { request_id: 'rq-kept', mobile: '+919833000001', first_name: 'Kavita' };
    try {
      const first = await start(args, given);
      expect(first.lines.join('\n')).not.to.match(/key-of-test|secret-of-test|other-secret/);
      const keyed = { ...first, env: { ...first.env, ...given } };
      const made = (await call(keyed, 'save_customer', request)) as object;
      await stop(first);
      const second = await start(args, given);
      expect(await call({ ...second, env: { ...second.env, ...given } }, 'save_customer', request)).to.deep.equal({
        ...made,
        replayed: true,
      });
      await stop(second);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('ends with 64 when it is called wrongly', async () => {
    const child = command(['--port', 'eighty']);
    expect((await once(child, 'exit'))[0]).to.equal(64);
  });
});
