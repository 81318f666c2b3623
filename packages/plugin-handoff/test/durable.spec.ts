import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@samvad/store-knex';
import type { Chat } from '@samvad/testing';
import { expect } from 'chai';
import { Garage } from './garage.ts';

describe('a hand-off on SQLite', () => {
  let folder: string;
  let garage: Garage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samvad-hand-off-'));
    garage = new Garage();
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A new process on the same file, at another hour of the same day. */
  const open = async (hour: string, messagesBefore: number): Promise<Chat> => {
    const store = await openStore(`sqlite:${join(folder, 'samvad.db')}`);
    return garage.talk({ store, startsAt: `2026-11-25T${hour}:00+05:30`, messagesBefore, seed: messagesBefore + 1 });
  };

  it('reminds after a restart who was asked before it', async () => {
    const before = await open('10:00', 0);
    await before.user('human please').says('by 10:15');
    await before.stop();

    const after = await open('10:20', 1);
    await after.passes('1m').silent();
    expect(garage.told.map(({ news }) => news)).to.deep.equal(['asked', 'reminded']);
    await after.passes('8h').asks('handOff');
    await after.press('Yes, go on').says('we go on together');
    await after.bot.stop();
  });

  it('stays silent after a restart, and gives back what was written before it', async () => {
    const before = await open('10:00', 0);
    await before.user('book a wash').asks('service');
    await before.operator({ is: 'takeover' });
    await before.user('premium wash please').silent();
    await before.stop();

    const after = await open('10:05', 2);
    await after.user('hello?').silent();
    await after.operator({ is: 'release', values: {}, note: null, flow: null }).says('Premium Wash').asks('known');
    await after.bot.stop();
  });

  it('drops what the bot had not sent before the takeover, and never what the person wrote', async () => {
    const chat = await open('10:00', 0);
    chat.channel.fate = () => ({ is: 'later', afterMs: 60_000, fault: new Error('busy') });
    await chat.user('book a wash').silent();
    await chat.operator({ is: 'takeover' });
    await chat.operator({ is: 'message', text: 'Meera here.' });
    await chat.operator({ is: 'release', values: {}, note: null, flow: null });
    chat.channel.fate = () => undefined;
    const { heard } = await chat.passes('2m');
    expect(heard.map(({ text }) => text.split('\n')[0])).to.deep.equal([
      'Meera here.',
      'Meera has given our talk back to me, and I go on with you here.',
    ]);
    await chat.stop();
  });
});
