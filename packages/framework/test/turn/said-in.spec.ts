import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('the values of a burst', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await converse([washPlugin()], washOptions(new FakeDesk()));
  });
  afterEach(() => chat.stop());

  const sourceOf = async (slot: string): Promise<string | null | undefined> => (await chat.task('wash')).slots[slot]?.source.messageId;

  it('name the message each was said in', async () => {
    await chat.burst('start wash', 'service: basic', 'car: Creta; time: 9:00').asks('confirm');
    expect([await sourceOf('service'), await sourceOf('car'), await sourceOf('time')]).to.deep.equal(['in-2', 'in-3', 'in-3']);
  });

  it('name the newest message where two have the same words', async () => {
    await chat.burst('start wash; car: Creta', 'car: Creta').asks('service');
    expect(await sourceOf('car')).to.equal('in-2');
  });
});
