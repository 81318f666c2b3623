import { bind } from '@samvad/framework';
import { BookingDesk, booking, Catalogue } from '@samvad/plugin-booking';
import { openStore } from '@samvad/store-knex';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prices = { hatchback: '399.00', sedan: '449.00', suv: '549.00' };
const services = [
  { service: 'Basic Wash', title: 'Basic Wash', description: 'Foam wash', durationMinutes: 40, prices, currency: 'INR' },
  { service: 'Premium Wash', title: 'Premium Wash', description: 'Foam wash and wax', durationMinutes: 75, prices, currency: 'INR' },
];
const nothing = (): Promise<never> => Promise.reject(new Error('this talk books nothing'));
const bindings = [
  bind(Catalogue, { services: () => Promise.resolve(services), areas: () => Promise.resolve([]) }),
  bind(BookingDesk, {
    customers: () => Promise.resolve([]),
    free: () => Promise.resolve([]),
    saveCustomer: nothing,
    saveVehicle: nothing,
    saveAddress: nothing,
    book: nothing,
    cancel: nothing,
    isBooked: nothing,
  }),
];

describe('what is due after a restart', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samvad-time-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A new process on the same file, at another hour of the same day. */
  const open = async (hour: string, messagesBefore: number): Promise<Chat> => {
    const store = await openStore(`sqlite:${join(folder, 'samvad.db')}`);
    const startsAt = `2026-11-25T${hour}:00+05:30`;
    return converse([booking], { bindings, store, startsAt, messagesBefore, seed: messagesBefore + 1 });
  };

  it('is reminded of all the same, once, and the answer goes on', async () => {
    const before = await open('10:00', 0);
    await before.user('I want to get my car washed').asks('service');
    await before.user('premium').asks('firstName');
    await before.stop();

    const after = await open('11:30', 2);
    await after.passes('1m').silent();
    await after.passes('30m').messages(1).says('Premium Wash').asks('resume');
    await after.user('Asha Kulkarni').asks('vehicle');
    await after.bot.stop();
  });

  it('is not reminded of by two processes one after the other', async () => {
    const before = await open('10:00', 0);
    await before.user('I want to get my car washed').asks('service');
    await before.passes('2h').asks('resume');
    await before.stop();

    const after = await open('12:30', 1);
    await after.passes('3h').silent();
    expect((await after.state()).remindAt).to.equal(null);
    await after.bot.stop();
  });
});
