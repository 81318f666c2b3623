import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { runCommand } from '../processes/run-command.ts';

describe('the linter', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'samvad-lint-'));
    cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    cpSync('tools/lint', join(folder, 'tools/lint'), { recursive: true });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** The rules that files break, by their paths. */
  const broken = async (files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, readonly string[]>>> => {
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${code}\n`);
    }
    const { text } = await runCommand(['oxlint', '-c', join(folder, '.oxlintrc.json'), '-f', 'unix', folder], {
      output: 'keep',
      limitMs: 30_000,
    });
    rmSync(join(folder, 'packages'), { recursive: true });
    const found = [...text.matchAll(/^(.+?):\d+:\d+: .*\[\w+\/([\w()/-]+)\]$/gm)];
    return Object.fromEntries(
      Object.keys(files).map((path) => [path, found.filter(([, file = '']) => file.endsWith(path)).map(([, , rule = '']) => rule)]),
    );
  };

  const outside: readonly (readonly [what: string, code: string, rule: string])[] = [
    ['the clock', 'export const now = Date.now();', 'eslint(no-restricted-globals)'],
    ['a clock of another name', 'export const now = performance.now();', 'eslint(no-restricted-globals)'],
    ['chance', 'export const dice = Math.random();', 'eslint(no-restricted-properties)'],
    ['timers', 'setTimeout(() => undefined, 1);', 'eslint(no-restricted-globals)'],
    ['fetch', "export const page = await fetch('/');", 'eslint(no-restricted-globals)'],
    ['the environment', 'export const path = process.env.PATH;', 'eslint(no-restricted-globals)'],
    ['all of them by another way', 'export const later = globalThis.setTimeout;', 'eslint(no-restricted-globals)'],
    ['modules of Node', "export { readFileSync } from 'node:fs';", 'eslint(no-restricted-imports)'],
    ['made-up ids', "export { randomUUID } from 'node:crypto';", 'eslint(no-restricted-imports)'],
  ];
  const replayed = [
    'packages/plugin-booking/src/a.ts',
    'packages/plugin-vehicles/src/a.ts',
    'packages/framework/src/dialogue/a.ts',
    'packages/framework/src/reply/a.ts',
  ];
  for (const [what, code, rule] of outside) {
    it(`keeps ${what} out of code that is replayed`, async () => {
      const found = await broken(Object.fromEntries(replayed.map((path) => [path, code])));
      for (const path of replayed) expect(found[path], path).to.include(rule);
    });
  }

  it('lets adapters and the rest of the framework reach the machine', async () => {
    const places = ['packages/plugin-whatsapp/src', 'packages/plugin-frappe/src', 'packages/framework/src/kernel'];
    const files = places.flatMap((place) => outside.map(([, code], at): [string, string] => [`${place}/a${at}.ts`, code]));
    for (const [path, rules] of Object.entries(await broken(Object.fromEntries(files)))) expect(rules, path).to.deep.equal([]);
  });

  it('keeps knex in the store', async () => {
    const code = "export { knex } from 'knex';";
    expect(await broken({ 'packages/cli/src/a.ts': code, 'packages/store-knex/src/a.ts': code })).to.deep.equal({
      'packages/cli/src/a.ts': ['eslint(no-restricted-imports)'],
      'packages/store-knex/src/a.ts': [],
    });
  });

  it('refuses a catch that swallows', async () => {
    const caught = (handler: string): string => `try { JSON.parse(''); } catch ${handler}`;
    expect(
      await broken({
        'packages/cli/src/empty.ts': caught('(error) {}'),
        'packages/cli/src/bare.ts': caught("{ throw new Error('unreadable'); }"),
        'packages/cli/src/unused.ts': caught("(error) { throw new Error('unreadable'); }"),
        'packages/cli/src/kept.ts': caught("(error) { throw new Error('unreadable', { cause: error }); }"),
      }),
    ).to.deep.equal({
      'packages/cli/src/empty.ts': ['eslint(no-unused-vars)', 'eslint(no-empty)'],
      'packages/cli/src/bare.ts': ['house(named-catch)'],
      'packages/cli/src/unused.ts': ['eslint(no-unused-vars)', 'eslint(preserve-caught-error)'],
      'packages/cli/src/kept.ts': [],
    });
  });
});
