import { Fault, type FlowMigration } from '@samvad/framework';
import { memoryStore } from '@samvad/framework/testing';
import { type Chat, expectInvariants } from '@samvad/testing';
import { expect } from 'chai';
import { Deploys, garage, type GarageVersion, wash } from './garage.ts';

const timeout = (): Fault => new Fault('ERP.TIMEOUT', 'no answer in time', { operation: 'book' });

describe('a deploy in the middle of a run', () => {
  let deploys: Deploys;
  let chat: Chat;
  beforeEach(() => {
    deploys = new Deploys(memoryStore());
  });
  afterEach(async () => {
    await expectInvariants({ bot: chat.bot, clock: chat.clock });
    await deploys.leave();
  });

  /** A run of version 1 that has made `save` and is in doubt about `book`. */
  const begun = async (version: Partial<GarageVersion> = {}): Promise<void> => {
    chat = await deploys.deploy(garage({ version: 1, ...version }));
    deploys.desk.failing.set('book', [timeout(), timeout()]);
    await chat.user('start repair; car: Creta; day: monday').asks('confirm');
    await chat.user('yes').says(/keep trying/);
    expect(writes()).to.deep.equal(['save']);
  };
  const writes = (): readonly string[] => deploys.desk.writes.map(({ operation }) => operation);

  it('finishes it where the new version takes the same steps', async () => {
    await begun();
    chat = await deploys.deploy(garage({ version: 2 }));
    await chat.passes('5s').silent();
    await chat.passes('15s').says('Done: book-2.');
    expect(writes()).to.deep.equal(['save', 'book']);
    expect((await chat.task('repair')).status).to.equal('done');
  });

  it('finishes it where the new version has more steps behind those that were taken', async () => {
    await begun();
    chat = await deploys.deploy(garage({ version: 2, steps: ['save', 'book', 'bill'] }));
    await chat.passes('5s');
    await chat.passes('15s').says('Done: bill-3.');
    expect(writes()).to.deep.equal(['save', 'book', 'bill']);
  });

  it('sends what is in doubt as it was recorded, whatever the new version would send', async () => {
    await begun();
    const louder: FlowMigration = ({ slots: { car, ...rest }, mentions }) => ({
      slots: car ? { ...rest, car: { ...car, value: 'CRETA' } } : rest,
      mentions,
    });
    chat = await deploys.deploy(garage({ version: 2, migrate: { 1: louder } }));
    await chat.passes('5s');
    await chat.passes('15s').says('Done: book-2.');
    expect(deploys.desk.writes.at(-1)?.input).to.deep.equal({ car: 'Creta', day: 'monday', after: 'save-1' });
  });

  it('makes nothing twice under another name: a person gets it with what was made', async () => {
    await begun();
    chat = await deploys.deploy(garage({ version: 2, steps: ['store', 'book'] }));
    await chat.passes('15s').says(/person of our team takes it from here/);
    expect(writes()).to.deep.equal(['save']);
    const task = await chat.task('repair');
    expect(task.status).to.equal('failed');
    expect(task.made['save']?.output).to.equal('save-1');
    expect((await chat.state()).owner).to.equal('waiting');
    const faults = await chat.bot.reads.faults({ limit: 5 });
    expect(faults.find(({ code }) => code === 'RUN.UNKNOWN_STEP')?.message).to.match(/the step store \(made: save; in doubt: book\)/);
  });

  it('does not call it done when the new version leaves out a step that is in doubt', async () => {
    await begun();
    chat = await deploys.deploy(garage({ version: 2, steps: ['save'] }));
    await chat
      .passes('15s')
      .says(/person of our team/)
      .never(/Done/);
    expect(writes()).to.deep.equal(['save']);
  });

  it('is a person’s when the new version needs what was never asked', async () => {
    await begun();
    chat = await deploys.deploy(garage({ version: 2, slots: ['car', 'day', 'colour'] }));
    await chat.passes('15s').says(/person of our team/);
    expect((await chat.bot.reads.faults({ limit: 1 }))[0]?.message).to.match(/colour would have to be asked/);
  });

  it('waits for its version where an older process meets it, and is then finished once', async () => {
    await begun({ version: 2 });
    chat = await deploys.deploy(garage({ version: 1 }));
    await chat.passes('5s').silent();
    await chat.passes('15s').silent();
    chat = await deploys.deploy(garage({ version: 2 }));
    await chat.passes('15s').silent();
    await chat.passes('5m').says('Done: book-2.');
    expect(writes()).to.deep.equal(['save', 'book']);
  });

  it('is a person’s when its flow does not come back', async () => {
    await begun();
    chat = await deploys.deploy(wash());
    await chat.passes('15s').silent();
    await chat.passes('5m');
    await chat.passes('6m').says(/person of our team takes it from here/);
    expect(writes()).to.deep.equal(['save']);
    expect((await chat.task('repair')).made['save']?.output).to.equal('save-1');
    expect((await chat.bot.reads.faults({ limit: 9 })).map(({ code }) => code)).to.include.members(['RUN.VERSION', 'RUN.GAVE_UP']);
  });
});
