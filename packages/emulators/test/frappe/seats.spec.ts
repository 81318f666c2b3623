import { expect } from 'chai';
import fc from 'fast-check';
import { moveIn, order, requestId, slots, startSite } from './site.ts';

describe('Frappe stand-in: seats', () => {
  it('gives the last seat to one of many', async () => {
    const site = await startSite();
    const home = await moveIn(site);
    const [free] = await slots(site);
    await site.result('create_booking', order(home, free.slot));
    await site.result('create_booking', order(home, free.slot));
    const race = await Promise.all(Array.from({ length: 8 }, () => site.call('create_booking', order(home, free.slot))));
    expect(race.filter(({ status }) => status === 200)).to.have.lengthOf(1);
    expect(race.filter(({ body }) => body.exc_type === 'SlotUnavailable')).to.have.lengthOf(7);
    expect((await slots(site))[0].seats_left).to.equal(0);
    await site.close();
  });

  it('never loses or gains one, whatever is booked, moved and cancelled', async () => {
    const act = fc.record({ what: fc.constantFrom('book', 'move', 'cancel', 'company-cancel'), slot: fc.nat(2), booking: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const site = await startSite();
        const home = await moveIn(site);
        const around = (await slots(site, 1)).slice(5, 8);
        const made: string[] = [];
        for (const { what, slot, booking } of acts) {
          const name = made[booking % Math.max(1, made.length)];
          if (what === 'book') {
            const { status, body } = await site.call('create_booking', order(home, around[slot].slot));
            if (status === 200) made.push(body.message.booking);
          } else if (name !== undefined && what === 'move')
            await site.call('reschedule_booking', { request_id: requestId(), booking: name, slot: around[slot].slot });
          else if (name !== undefined && what === 'cancel') await site.call('cancel_booking', { request_id: requestId(), booking: name });
          else if (name !== undefined && site.docs('Service Booking').find((doc) => doc.name === name)?.['status'] !== 'Cancelled')
            await site.emit({ name, set: { status: 'Cancelled' } });
        }
        for (const doc of site.docs('Service Slot')) {
          const taken = site
            .docs('Service Booking')
            .filter(({ slot, status }) => slot === doc.name && typeof status === 'string' && status !== 'Cancelled');
          expect(Number(doc['seats_left']) + taken.length, doc.name).to.equal(doc['seats']);
        }
        await site.close();
      }),
      { numRuns: 15 },
    );
  }).timeout(30_000);
});
