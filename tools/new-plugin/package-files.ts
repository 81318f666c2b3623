import { SHAPES, shapesText } from '../flow-shapes/flow-shapes.ts';
import type { PluginNames } from './plugin-name.ts';

/** Versions that the new package depends on, by the name of the package. */
export type Versions = Readonly<Record<'@samvad/framework' | '@samvad/testing', string>>;

/** The files that make a folder a package of this repository, by their path from its root. */
export const packageFiles = (names: PluginNames, versions: Versions): ReadonlyMap<string, string> =>
  new Map([
    ['package.json', json(manifest(names, versions))],
    ['tsconfig.json', json(PROJECT)],
    ['test/tsconfig.json', json({ extends: '../../../tsconfig.test.json', include: ['.'] })],
    ['README.md', readme(names)],
    // What its flow is made of, from source-files.ts; `npm run flow-shapes` writes the next versions.
    [SHAPES, shapesText({ [names.name]: { 1: { slots: 'note', steps: 'take' } } })],
  ]);

/** The build with one package more. @throws SyntaxError when it is not JSON */
export function withReference(tsconfig: string, folder: string): string {
  const project = JSON.parse(tsconfig) as { readonly references: readonly { readonly path: string }[] };
  const at = project.references.findIndex(({ path }) => path.startsWith('./packages/plugin-') && path > `./${folder}`);
  const references = [...project.references];
  references.splice(at < 0 ? references.length : at, 0, { path: `./${folder}` });
  return json({ ...project, references });
}

const manifest = ({ packageName }: PluginNames, versions: Versions): object => ({
  name: packageName,
  version: versions['@samvad/framework'],
  license: 'MIT',
  type: 'module',
  engines: { node: '>=24' },
  exports: { '.': { 'samvad-source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' } },
  files: ['dist', 'src'],
  dependencies: { '@samvad/framework': versions['@samvad/framework'] },
  devDependencies: { '@samvad/testing': versions['@samvad/testing'] },
});

const PROJECT = {
  extends: '../../tools/tsconfig.base.json',
  compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
  include: ['src'],
  references: [{ path: '../framework' }],
};

const readme = ({ packageName, variable, gateway, name }: PluginNames): string => `# ${packageName}

What customers can want of it: \`${name}\`. It takes the customer's words and hands them to the desk, once, after a yes.

\`\`\`ts
import { bind, createBot } from '@samvad/framework';
import { ${gateway}, ${variable} } from '${packageName}';

const bot = createBot({ plugins: [${variable}], bindings: [bind(${gateway}, desk)], store });
\`\`\`

| file | what it holds |
|---|---|
| \`src/${name}.ts\` | the plugin, its slot and its flow |
| \`src/desk.ts\` | what it needs from the business system |
| \`src/texts/\` | its words, by language |
`;

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
