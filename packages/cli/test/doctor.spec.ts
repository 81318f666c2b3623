import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Check, nodeCheck, probeCheck, runCli } from '@samvad/cli';
import { Fault } from '@samvad/framework';
import { expect } from 'chai';
import { runChecks } from '../src/doctor/run-checks.ts';
import { dropFolder, newFolder, openIn } from './filled-database.ts';
import { keptTerminal, samvad } from './samvad.ts';

describe('samvad doctor', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => dropFolder(folder));

  const database = (file = 'samvad.db'): NodeJS.ProcessEnv => ({ DATABASE_URL: `sqlite:${join(folder, file)}` });
  const examine = async (environment: NodeJS.ProcessEnv, checks: readonly Check[] = []): Promise<{ code: number; said: string[] }> => {
    const terminal = keptTerminal();
    return { code: await runCli(['doctor'], { terminal, environment, checks }), said: terminal.said };
  };

  it('is content before the first start, changes nothing, and says what will happen', async () => {
    const { code, out } = await samvad(['doctor'], database('not/yet/samvad.db'));
    expect(code).to.equal(0);
    expect(out).to.match(/^ok {4}node +24\./m);
    expect(out).to.match(/^warn {2}database +.+ is not there yet → nothing: the first start makes it$/m);
    expect(out).not.to.contain('\u001B[');
    expect(await examine(database('not/yet/samvad.db'))).to.have.property('code', 0);
  });

  it('looks beside a running app: schema, SQLite, and who holds the file', async () => {
    const store = await openIn(folder);
    try {
      const { code, out } = await samvad(['doctor'], database());
      expect(code).to.equal(0);
      expect(out).to.match(/^ok {4}database +.+samvad\.db, SQLite 3\.\d+\.\d+$/m);
      expect(out).to.match(/^ok {4}database schema +version \d+$/m);
      expect(out).to.match(/^ok {4}database lock +held by a running app$/m);
    } finally {
      await store.close();
    }
    const { said } = await examine(database());
    expect(said.join('\n')).to.match(/database lock +free/);
    // It was only looked at: the app can have it at once.
    await (await openIn(folder)).close();
  });

  it('refuses a database of a later version, and lets an older one be migrated', async () => {
    await (await openIn(folder)).close();
    const db = new DatabaseSync(join(folder, 'samvad.db'));
    db.exec('PRAGMA user_version = 999');
    const newer = await examine(database());
    expect(newer.code).to.equal(1);
    expect(newer.said.join('\n')).to.match(/<red:fail> +database schema +version 999 is newer .+ → run the version that made it/);
    db.exec('PRAGMA user_version = 0');
    db.close();
    const older = await examine(database());
    expect(older.code).to.equal(0);
    expect(older.said.join('\n')).to.match(/<yellow:warn> +database schema +version 0, .+ → start the app/);
  });

  it('fails on a file that is no database', async () => {
    writeFileSync(join(folder, 'samvad.db'), 'just some words, long enough to be looked at as a header of a file');
    const { code, said } = await examine(database());
    expect(code).to.equal(1);
    expect(said.join('\n')).to.match(/<red:fail> +database +.+not a database/);
  });

  it('fails on a DATABASE_URL it cannot use, and does not repeat its password', async () => {
    const { code, said } = await examine({ DATABASE_URL: 'postgres://bot:hush@db/samvad' });
    expect(code).to.equal(1);
    expect(said.join('\n')).to.match(/<red:fail> +database +CONFIG\.ENV: .+ → Correct the variable/);
    expect(said.join('\n')).not.to.contain('hush');
  });

  it('fails on a database server that does not answer, and does not repeat its password', async () => {
    const { code, said } = await examine({ DATABASE_URL: 'mysql://bot:hush@127.0.0.1:1/samvad' });
    expect(code).to.equal(1);
    expect(said.join('\n')).to.match(/<red:fail> +database +STORE\.CONNECTION: .+ → Check the database/);
    expect(said.join('\n')).not.to.contain('hush');
  });

  it('asks what the app passes in, a line each, in order', async () => {
    const { code, said } = await examine(database(), [
      { name: 'environment', run: async () => [{ is: 'ok', detail: '14 variables' }] },
      probeCheck('whatsapp', async () => 'up', 'check WHATSAPP_ACCESS_TOKEN'),
      probeCheck('model', async () => 'degraded', 'check OPENAI_BASE_URL'),
      probeCheck('erp', async () => 'down', 'check FRAPPE_URL'),
    ]);
    expect(code).to.equal(1);
    expect(said.slice(-4)).to.deep.equal([
      '<green:ok  >  environment  14 variables',
      '<green:ok  >  whatsapp     answers and takes our credentials',
      '<yellow:warn>  model        answers, but not as it should → check OPENAI_BASE_URL',
      '<red:fail>  erp          cannot be reached, or refuses our credentials → check FRAPPE_URL',
    ]);
  });

  it('goes on when a check throws, with the remedy of its fault', async () => {
    const failing = (name: string, thrown: Error): Check => ({ name, run: async () => Promise.reject(thrown) });
    const { code, said } = await examine(database(), [
      failing('erp', new Fault('ERP.AUTH', 'refused', { operation: 'erp.probe' })),
      failing('model', new Error('odd')),
      { name: 'last', run: async () => [{ is: 'ok', detail: 'here' }] },
    ]);
    expect(code).to.equal(1);
    expect(said.at(-3)).to.match(/^<red:fail> +erp +ERP\.AUTH: refused → Check FRAPPE_API_KEY/);
    expect(said.at(-2)).to.match(/^<red:fail> +model +odd$/);
    expect(said.at(-1)).to.match(/^<green:ok {2}> +last +here$/);
  });

  it('waits only so long for a check, and tells it that it does not wait any more', async () => {
    const terminal = keptTerminal();
    let given: AbortSignal | undefined;
    const deaf: Check = {
      name: 'erp',
      run: async (signal) => {
        given = signal;
        return new Promise(() => undefined);
      },
    };
    expect(await runChecks([deaf], terminal, 20)).to.equal(false);
    expect(terminal.said).to.deep.equal(['<red:fail>  erp  no answer in 0.02 s']);
    expect(given?.aborted).to.equal(true);
  });

  it('knows which Node is too old', async () => {
    const signal = new AbortController().signal;
    const [old] = await nodeCheck('22.23.3').run(signal);
    expect(old?.is).to.equal('fail');
    expect((await nodeCheck('24.0.0').run(signal))[0]?.is).to.equal('ok');
    expect((await nodeCheck('100.1.0').run(signal))[0]?.is).to.equal('ok');
  });
});
