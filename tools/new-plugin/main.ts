import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../processes/run-command.ts';
import type { Manifest } from '../workspace/packages.ts';
import { packageFiles, withReference } from './package-files.ts';
import { namesOf } from './plugin-name.ts';
import { sourceFiles } from './source-files.ts';

const USAGE = 'npm run new-plugin <name>, where <name> is words of lower-case letters joined by hyphens: gift-cards';
const EX_USAGE = 64;

const [given = '', ...options] = process.argv.slice(2);
const names = namesOf(given);
const root = process.cwd();

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest).version ?? '';

if (!names) end(`Usage: ${USAGE}`);
else if (existsSync(join(root, names.folder))) end(`${names.folder} exists already.`);
else {
  const versions = { '@samvad/framework': versionOf('packages/framework'), '@samvad/testing': versionOf('packages/testing') };
  for (const [path, text] of [...packageFiles(names, versions), ...sourceFiles(names)]) {
    const file = join(root, names.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const build = join(root, 'tsconfig.json');
  writeFileSync(build, withReference(readFileSync(build, 'utf8'), names.folder));
  await runCommand(['biome', 'format', '--write', names.folder, 'tsconfig.json'], { output: 'keep', limitMs: 60_000 });
  // Links the package into node_modules and notes it in the lockfile.
  if (!options.includes('--no-install'))
    await runCommand(['npm', 'install', '--no-audit', '--no-fund'], { output: 'show', limitMs: 10 * 60_000 });
  console.log(`${names.folder} is laid out. Its flow: src/${names.name}.ts. Its test: npx mocha '${names.folder}/test/**/*.spec.ts'`);
}

function end(message: string): void {
  console.error(message);
  process.exitCode = EX_USAGE;
}
