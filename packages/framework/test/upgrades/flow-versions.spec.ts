import type { FlowMigration } from '@samvad/framework';
import { memoryStore } from '@samvad/framework/testing';
import { type Chat, expectInvariants } from '@samvad/testing';
import { expect } from 'chai';
import { Deploys, garage, wash } from './garage.ts';

/** Version 1 asked for a car, version 2 for a vehicle. */
const carToVehicle: FlowMigration = ({ slots: { car, ...rest }, mentions }) => ({
  slots: car ? { ...rest, vehicle: { ...car, value: `a ${String(car.value)}` } } : rest,
  mentions,
});

describe('a deploy in the middle of a conversation', () => {
  let deploys: Deploys;
  let chat: Chat;
  beforeEach(async () => {
    deploys = new Deploys(memoryStore());
    chat = await deploys.deploy(garage({ version: 1 }));
    await chat.user('start repair; car: Creta').asks('day');
  });
  afterEach(async () => {
    await expectInvariants({ bot: chat.bot, clock: chat.clock });
    await deploys.leave();
  });

  const lastTurn = async (): Promise<{ id: string; decisions: readonly unknown[] }> => {
    const row = await chat.bot.reads.conversation(`chat:test:${chat.address.id}`);
    const { items } = await chat.bot.reads.turns(row?.id ?? '', { limit: 1 });
    if (!items[0]) throw new Error('there is no turn');
    return items[0];
  };

  it('goes on with what was said when the flow is of the same version', async () => {
    chat = await deploys.deploy(garage({ version: 1 }));
    await chat.user('day: monday').asks('confirm');
    await chat.user('yes').says('Done: book-2.');
  });

  it('takes values over as they are when the new version has the same slots', async () => {
    chat = await deploys.deploy(garage({ version: 2 }));
    await chat.user('day: monday').asks('confirm');
    expect(await chat.task('repair')).to.deep.include({ flowVersion: 2 });
    expect((await chat.task('repair')).slots['car']?.value).to.equal('Creta');
  });

  it('migrates what is held, in order, and asks nothing that is known', async () => {
    const loud: FlowMigration = ({ slots: { vehicle, ...rest }, mentions }) => ({
      slots: vehicle ? { ...rest, vehicle: { ...vehicle, value: String(vehicle.value).toUpperCase() } } : rest,
      mentions,
    });
    chat = await deploys.deploy(garage({ version: 3, slots: ['vehicle', 'day'], migrate: { 1: carToVehicle, 2: loud } }));
    await chat.user('day: monday').asks('confirm');
    const task = await chat.task('repair');
    expect(task.slots['vehicle']).to.deep.include({ value: 'A CRETA', status: 'given' });
    expect(task.slots).not.to.have.property('car');
    const { id, decisions } = await lastTurn();
    expect(decisions[0]).to.deep.equal({ move: 'migrate', task: task.id, flow: 'repair', from: 1, to: 3, reopened: [], aside: [] });
    const changes = (await chat.bot.reads.turn(id))?.slotChanges ?? [];
    expect(changes.find(({ slot }) => slot === 'car')).to.have.nested.property('before.value', 'Creta');
  });

  it('asks again, with a word why, for a value that does not fit any more, and keeps it', async () => {
    chat = await deploys.deploy(garage({ version: 2, longest: 3 }));
    await chat
      .user('day: mon')
      .says(/differently now\. .*car/s)
      .asks('car');
    expect((await chat.task('repair')).slots['car']).to.deep.include({ value: 'Creta', status: 'reopened' });
    await chat.user('car: i20').asks('confirm');
  });

  it('keeps the value of a slot that the flow has no more', async () => {
    chat = await deploys.deploy(garage({ version: 2, slots: ['day', 'colour'] }));
    await chat.user('day: monday').asks('colour');
    const task = await chat.task('repair');
    expect(task.aside['car']?.value).to.equal('Creta');
    expect(task.slots).not.to.have.property('car');
  });

  it('does not take the answer to a question that the new version would not put', async () => {
    await chat.user('day: monday').asks('confirm');
    chat = await deploys.deploy(garage({ version: 2, slots: ['car', 'colour'] }));
    await chat.user('yes').asks('colour');
    expect(deploys.desk.writes).to.have.length(0);
  });

  it('takes the yes to a summary that is still true', async () => {
    await chat.user('day: monday').asks('confirm');
    chat = await deploys.deploy(garage({ version: 2 }));
    await chat.user('yes').says('Done: book-2.');
  });

  it('puts a task aside whose flow is gone, tells the customer and a person, and takes it up again when it is back', async () => {
    chat = await deploys.deploy(wash());
    await chat.user('day: monday').silent();
    await chat.passes('15s').says(/cannot go on here just now.*kept/s);
    expect(await chat.task('repair')).to.deep.include({ status: 'parked', barred: 'flow-gone' });
    expect((await chat.state()).owner).to.equal('waiting');
    const [fault] = await chat.bot.reads.faults({ limit: 1 });
    expect(fault).to.include({ code: 'PLUGIN.VERSION' });
    await chat
      .user('start wash; foam: much')
      .asks('confirm')
      .never(/cannot go on/);
    await chat
      .user('yes')
      .says('Washed.')
      .never(/Shall we go on/);

    chat = await deploys.deploy(wash(), garage({ version: 1 }));
    await chat.user('greeting').says(/Shall we go on with this/);
    await chat.user('yes').asks('day');
    expect(await chat.task('repair')).to.deep.include({ status: 'active', barred: null });
    expect((await chat.task('repair')).slots['car']?.value).to.equal('Creta');
  });

  it('leaves a task of a newer flow to a process that has it, without a word', async () => {
    chat = await deploys.deploy(garage({ version: 2 }));
    await chat.user('car: Swift').asks('day');
    chat = await deploys.deploy(garage({ version: 1 }));
    await chat.user('day: monday').silent();
    await chat.passes('3s').silent();
    chat = await deploys.deploy(garage({ version: 2 }));
    await chat.passes('5s').asks('confirm');
    expect(await chat.bot.reads.faults({ limit: 10 })).to.deep.equal([]);
  });

  it('puts a task aside whose migration fails, and serves the rest', async () => {
    const broken: FlowMigration = () => {
      throw new TypeError('no such value');
    };
    chat = await deploys.deploy(wash(), garage({ version: 2, migrate: { 1: broken } }));
    await chat
      .user('start wash; foam: much')
      .says(/Repair: this cannot go on/)
      .asks('confirm');
    expect(await chat.task('repair')).to.deep.include({ status: 'parked', barred: 'migration-failed', flowVersion: 1 });
    await chat
      .user('yes')
      .says('Washed.')
      .never(/Repair/);
    await chat.user('resume').says(/Repair: this cannot go on/);
  });
});
