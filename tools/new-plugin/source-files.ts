import type { PluginNames } from './plugin-name.ts';

/** The sources and the spec of a new plugin, by their path from its folder: one flow, one slot, one write. */
export const sourceFiles = (names: PluginNames): ReadonlyMap<string, string> =>
  new Map([
    ['src/index.ts', index(names)],
    ['src/desk.ts', desk(names)],
    [`src/${names.name}.ts`, flow(names)],
    ['src/texts/en.ts', en(names)],
    ['src/texts/hi.ts', hi],
    [`test/${names.name}.spec.ts`, spec(names)],
  ]);

const index = ({ name, variable, gateway }: PluginNames): string => `export { ${gateway} } from './desk.ts';
export { ${variable} } from './${name}.ts';
`;

const desk = ({ name, gateway }: PluginNames): string => `import { port } from '@samvad/framework';

/** What this plugin needs from the business system. The app binds it. */
export interface ${gateway} {
  /** Takes the customer's words down; the same request id again gives the first answer. */
  take(words: string, requestId: string): Promise<{ readonly reference: string }>;
}

/** The port of the desk. */
export const ${gateway} = port<${gateway}>('${name}.desk');
`;

const flow = ({ name, variable, gateway }: PluginNames): string => `import { plugin, text } from '@samvad/framework';
import { ${gateway} } from './desk.ts';
import { en } from './texts/en.ts';
import { hi } from './texts/hi.ts';

/** Takes down what a customer has to say. */
export const ${variable} = plugin('${name}', { needs: { desk: ${gateway} }, texts: { en, hi } });

const note = ${variable}.slot(text);

${variable}.flow('${name}', {
  version: 1,
  title: 'title',
  intent: {
    description: 'The customer has something to say about ${name.replaceAll('-', ' ')}.',
    examples: ${examples(name)},
  },
  slots: { note },
  confirm: { text: 'summary' },
  async run({ slots, step, done }) {
    const taken = await step('take', slots.note, (needs, words, requestId) => needs.desk.take(words, requestId));
    return done('taken', { reference: taken.reference });
  },
});
`;

/** Every line of them is to be replaced by what customers of the real thing say. */
function examples(name: string): string {
  const thing = name.replaceAll('-', ' ');
  const lines = [
    `I have something to say about ${thing}`,
    `${thing} please`,
    `it is about ${thing}`,
    `a question of ${thing}`,
    `${thing} ke baare mein baat karni hai`,
  ];
  return `[${lines.map((line) => `'${line}'`).join(', ')}]`;
}

const en = ({ name }: PluginNames): string => `/** English; the other languages fall back to it, key by key. */
export const en = {
  title: '${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}',
  summary: 'I pass this on: “{{note}}”. All right?',
  taken: 'Done. Your reference is {{reference}}.',
  'note.title': 'your words',
  'note.ask': 'What would you like to tell us?',
} as const;
`;

const hi = `/** Hindi. */
export const hi = {
  title: 'अपनी बात कहें',
  summary: 'मैं यह आगे बता दूँ: “{{note}}”. ठीक है?',
  taken: 'हो गया। आपका संदर्भ {{reference}} है।',
  'note.title': 'आपकी बात',
  'note.ask': 'आप हमें क्या बताना चाहेंगे?',
} as const;
`;

const spec = ({ name, variable, gateway, packageName }: PluginNames): string => `import { bind } from '@samvad/framework';
import { ${gateway}, ${variable} } from '${packageName}';
import { commandWords, converse } from '@samvad/testing';
import { expect } from 'chai';

describe('${name}', () => {
  it('hands the words of the customer to the desk once, after the yes', async () => {
    const taken: string[] = [];
    const desk: ${gateway} = {
      async take(words) {
        taken.push(words);
        return { reference: 'R-1' };
      },
    };
    const chat = await converse([${variable}], { bindings: [bind(${gateway}, desk)], understander: commandWords });

    await chat.user('start ${name}').asks('note');
    await chat.user('note: the gate is open').confirms('the gate is open');
    expect(taken).to.deep.equal([]);
    await chat.user('yes').says('R-1');
    expect(taken).to.deep.equal(['the gate is open']);

    await chat.stop();
  });
});
`;
