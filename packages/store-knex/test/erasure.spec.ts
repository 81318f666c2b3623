import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bind, freeText, plugin, port } from '@samvad/framework';
import { openStore } from '@samvad/store-knex';
import { type Chat, commandWords, converse } from '@samvad/testing';
import { expect } from 'chai';
import { newFolder } from './support/folder.ts';

interface Desk {
  file(words: string): Promise<string>;
}
const Desk = port<Desk>('erasure.desk');

/** Filed words come back in another form, so that what the business system answers is looked for as well. */
const desk: Desk = { file: (words) => Promise.resolve(`REC-${words.toUpperCase()}`) };

const notes = plugin('notes', {
  needs: { desk: Desk },
  texts: { en: { title: 'Take a note', sure: 'Shall I file “{{note}}”?', filed: 'Filed as {{record}}.', 'note.title': 'note' } },
});
const note = notes.slot(freeText({ name: 'note' }));
notes.flow('note', {
  version: 1,
  title: 'title',
  intent: { description: 'Takes a note.', examples: ['note this', 'take a note', 'write that down', 'please note', 'note it'] },
  slots: { note },
  confirm: { text: 'sure' },
  async run({ slots, step, done }) {
    const record = await step('file', { words: slots.note }, (needs, input) => needs.desk.file(input.words), { learn: 'lastRecord' });
    return done('filed', { record });
  },
});

describe('erasure on SQLite', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  const talk = async (phone = '+919811122233', messagesBefore = 0): Promise<Chat> =>
    converse([notes], {
      bindings: [bind(Desk, desk)],
      understander: commandWords,
      store: await openStore(`sqlite:${join(folder, 'samvad.db')}`),
      profileName: 'Zenobia Quux',
      phone,
      messagesBefore,
      startsAt: `2026-11-25T1${messagesBefore / 10}:00:00+05:30`,
      seed: messagesBefore + 1,
    });

  /** Names of the files of the folder, log and all, that hold these words anywhere. */
  const holding = async (words: string): Promise<readonly string[]> => {
    const files = (await readdir(folder)).toSorted();
    const contents = await Promise.all(files.map((name) => readFile(join(folder, name))));
    return files.filter((_, index) => contents[index]?.includes(words));
  };

  const SECRETS = ['xylophone', 'REC-XYLOPHONE', 'Zenobia', 'heliotrope', 'marzipan'];

  /** Long words fill pages of their own; many turns leave old states behind in freed places. */
  const longTalk = async (chat: Chat): Promise<void> => {
    await chat.user(`start note; note: xylophone ${'marzipan '.repeat(200)}`).asks('confirm');
    await chat.user('yes').says('Filed as REC-XYLOPHONE');
    await chat.user('start note; note: heliotrope').asks('confirm');
    for (const word of ['one', 'two', 'three']) await chat.user(`note: heliotrope ${word}`).asks('confirm');
    await chat.user('an unread heliotrope');
  };

  it('leaves no word of the customer in the file or its log, while the app runs', async () => {
    const chat = await talk();
    await longTalk(chat);
    expect(await holding('heliotrope')).to.not.deep.equal([]);
    await chat.user('forgetMe').asks('confirm');
    await chat.user('yes').says(/Deleted/);
    for (const secret of SECRETS) expect(await holding(secret), secret).to.deep.equal([]);
    await chat.stop();
    for (const secret of SECRETS) expect(await holding(secret), secret).to.deep.equal([]);
  });

  it('leaves what is stored of others alone', async () => {
    const other = await talk('+919800000001');
    await other.user('start note; note: heliotrope').asks('confirm');
    await other.bot.stop();
    const chat = await talk('+919811122233', 10);
    await chat.user('start note; note: xylophone').asks('confirm');
    await chat.user('forgetMe').asks('confirm');
    await chat.user('yes').says(/Deleted/);
    expect(await holding('xylophone')).to.deep.equal([]);
    await chat.bot.stop();
    const again = await talk('+919800000001', 20);
    expect((await again.task('note')).slots['note']?.value).to.equal('heliotrope');
    await again.user('yes').says('Filed as REC-HELIOTROPE');
    await again.bot.stop();
  });
});
