import { expect } from 'chai';
import { takeSlot } from '../company/take-slot.ts';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: times', () => {
  const at = atTheCompany(people.asha);
  const askedForTime = () => at.chat.user('basic wash for the creta at home').asks('schedule');

  describe('18 a vague time', () => {
    it('typed: narrows the offer', async () => {
      await askedForTime();
      await at.chat
        .user('sometime next week evening')
        .asks('schedule')
        .offers(/Mon 30 Nov, 16:00/, /18:00/)
        .never(/sorry|did not/i);
    });

    it('mixed: and one of it is pressed', async () => {
      await askedForTime();
      await at.chat.user('next week in the evening');
      await at.chat.press(/Tue 1 Dec, 18:00/).confirms(/1 December, 18:00/);
    });

    it('in Hinglish', async () => {
      await askedForTime();
      await at.chat.user('agle hafte shaam ko').offers(/Mon 30 Nov, 16:00/);
      await at.chat.user('mangalvar 6 baje').confirms(/1 December, 18:00/);
    });
  });

  describe('19 a day that may be two', () => {
    it('typed: “next saturday” asks which of the two', async () => {
      await askedForTime();
      await at.chat
        .user('next saturday at 10')
        .asks('schedule')
        .offers(/28 Nov/, /5 Dec/);
      await at.chat.user('5 december').confirms(/5 December, 10:00/);
    });

    it('buttons: the day is pressed', async () => {
      await askedForTime();
      await at.chat
        .user('next saturday')
        .says(/28 November or .*5 December/)
        .offers('Sat 28 Nov', 'Sat 5 Dec');
      await at.chat
        .press('Sat 28 Nov')
        .asks('schedule')
        .offers(/28 Nov, 10:00/);
    });
  });

  describe('20 what cannot be, on a bounded ladder', () => {
    it('typed: says why and offers what is possible', async () => {
      await askedForTime();
      await at.chat.user('25:00').says('25:00 is not a time of the day').asks('schedule').offers(/Nov/);
      await at.chat
        .user('11 at night')
        .says(/23:00 is not possible/)
        .says(/08:00 to 18:00/)
        .offers(/18:00/);
      await at.chat.user('whenever').asks('confirm');
    });

    it('typed: after four answers that move nothing a person is asked, and the task is kept', async () => {
      await askedForTime();
      for (const line of ['cash', 'cash cash', 'cash.', 'cash!']) await at.chat.user(line);
      const task = await at.chat.task('book-service');
      expect(task.status).to.equal('parked');
      expect(task.rungs['schedule']).to.be.at.most(4);
      expect(task.slots['vehicle']?.value).to.include({ model: 'Creta' });
    });
  });

  describe('21 a time that was free and is not any more', () => {
    it('typed: is refused by the desk, and the nearest are offered', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await takeSlot(at.erp, 'Aundh', '2026-11-28 10:00:00');
      await at.chat
        .user('yes')
        .says(/taken/)
        .asks('schedule')
        .offers(/Sat 28 Nov, 08:00/, /Sat 28 Nov, 12:00/);
      await at.chat.user('12').confirms(/28 November, 12:00/);
      await at.chat.user('yes').says(/BKG-/);
      expect(at.booked().filter((booking) => booking['starts_at'] === '2026-11-28 12:00:00')).to.have.length(1);
    });
  });

  describe('21 an offer that the company’s system refuses at the till', () => {
    it('typed: costs nobody the visit', async () => {
      at.erp.faults.add({ kind: 'status', on: 'create_booking', status: 417, excType: 'OfferNotApplicable', times: 1 });
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat
        .user('yes')
        .says(/BKG-/)
        .says(/No offer could be applied/);
      expect(at.booked()).to.have.length(1);
    });
  });

  describe('22 a time that has passed when the talk goes on', () => {
    it('mixed: all else is kept', async () => {
      await at.chat.user('basic wash for the creta at home on friday at 10').asks('confirm');
      await at.chat.passes('3d').silent();
      await at.chat
        .press(/Yes/)
        .says(/27 November, 10:00 is not possible any more/)
        .asks('schedule');
      await at.chat.user('sunday 10').confirms('Basic Wash', /Creta/, /29 November, 10:00/);
    });
  });
});
