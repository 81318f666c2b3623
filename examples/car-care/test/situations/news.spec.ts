import type { Exchange } from '@samvad/testing';
import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';
import { newsFor, updates } from './flows/updates.ts';

describe('situations: news of the company', () => {
  const at = atTheCompany(people.asha, { plugins: [updates], notices: [newsFor(people.asha)] });
  let keys = 0;
  const news = (subject: string, name: string, fields: object): Exchange => {
    keys += 1;
    return at.chat.notice('erp', { key: `${keys}`, subject, name, fields });
  };
  /** A booking made for the Creta; another, for the Swift, waits for its time. */
  const secondVisit = async (): Promise<string> => {
    await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
    await at.chat.user('yes').says(/BKG-/);
    await at.chat.user('basic wash for the swift at home').asks('schedule');
    return String(at.booked()[0]?.['name']);
  };
  const schedules = (): unknown[] => at.booked().map(({ vehicle, slot }) => ({ vehicle, slot }));

  describe('34 an asynchronous result in the middle of a task', () => {
    const approved = (booking: string): Exchange => news('Payment Entry', 'PAY-1', { status: 'Approved', booking });

    it('typed: is told first, and the words after it answer the question', async () => {
      const booking = await secondVisit();
      await approved(booking)
        .messages(2)
        .says(`The payment for ${booking} is approved.`)
        .says(/When shall we come/)
        .asks('schedule')
        .offers(/Sat 28 Nov/);
      await at.chat.user('sunday at 10').confirms(/Swift[^]*29 November, 10:00/);
    });

    it('buttons: the times are offered again, and a press is taken', async () => {
      const booking = await secondVisit();
      await approved(booking).asks('schedule');
      await at.chat.press('Sat 28 Nov').asks('schedule');
      await at.chat.press('Sat 28 Nov, 12:00').asks('confirm');
      await at.chat.press('Yes, book it').says(/BKG-/);
      expect(schedules()).to.have.length(2);
    });

    it('mixed: a button of before the news counts as well, and the yes to a summary stays a yes', async () => {
      const booking = await secondVisit();
      await approved(booking).asks('schedule');
      await at.chat.pressOld('Sat 28 Nov').asks('schedule');
      await at.chat.press('Sat 28 Nov, 12:00').asks('confirm');
      await approved(booking)
        .says(/approved/)
        .asks('confirm');
      await at.chat.user('yes').says(/BKG-/);
      expect(schedules()).to.have.length(2);
    });
  });

  describe('35 the proof is rejected, or the amount differs', () => {
    const differs = (booking: string): Exchange =>
      news('Payment Entry', 'PAY-2', { status: 'Part Paid', booking, shown: '399.00', due: '549.00' });
    const rejected = (booking: string): Exchange =>
      news('Payment Entry', 'PAY-2', { status: 'Rejected', booking, reason: 'the reference cannot be read' });

    it('typed: both amounts are told, and a person is called on the word, while the task waits', async () => {
      const booking = await secondVisit();
      await differs(booking)
        .says(/shows ₹399.00, the bill is ₹549.00/)
        .asks('schedule');
      await at.chat.user('let me talk to a person about it').says(/team|colleague|person/i);
      expect((await at.chat.state()).owner).to.equal('waiting');
      expect((await at.chat.task('book-service')).status).to.equal('active');
      expect((await at.chat.task('book-service')).slots).to.have.property('vehicle');
    });

    it('buttons: the reason is told, and the visit that was being booked goes on by a press', async () => {
      const booking = await secondVisit();
      await rejected(booking)
        .says(/could not be accepted: the reference cannot be read/)
        .asks('schedule');
      await at.chat.press('Sat 28 Nov').asks('schedule');
      await at.chat.press('Sat 28 Nov, 12:00').asks('confirm');
    });

    it('mixed: what was booked stays booked', async () => {
      const booking = await secondVisit();
      await rejected(booking);
      await differs(booking).says(/the bill is/);
      await at.chat.user('saturday at 12').asks('confirm');
      await at.chat.press('Yes, book it').says(/BKG-/);
      expect(at.booked().map(({ status }) => status)).to.deep.equal(['Confirmed', 'Confirmed']);
    });
  });

  describe('36 an update that nobody asked for, during a question', () => {
    const onTheWay = (booking: string): Exchange =>
      news('Service Booking', booking, { status: 'On The Way', technician: 'Ravi', minutes: 20 });

    it('typed: is told first, then what is still needed', async () => {
      const booking = await secondVisit();
      await onTheWay(booking).messages(2).says(`Ravi arrives in 20 minutes for ${booking}.`).asks('schedule');
      await at.chat.user('sunday at 10').confirms(/29 November, 10:00/);
    });

    it('buttons: the same choices are under the question that comes again', async () => {
      const booking = await secondVisit();
      const before =
        at.chat
          .heard()
          .at(-1)
          ?.choices.map(({ title }) => title) ?? [];
      await onTheWay(booking)
        .asks('schedule')
        .offers(...before);
    });

    it('mixed: thanks for the news is no answer, and the question stays', async () => {
      const booking = await secondVisit();
      await onTheWay(booking);
      await at.chat.user('ok thanks').asks('schedule');
      await at.chat.press('Sat 28 Nov').asks('schedule');
      await at.chat.press('Sat 28 Nov, 12:00').asks('confirm');
    });

    it('is not told again when nothing is new', async () => {
      const booking = await secondVisit();
      await news('Service Booking', booking, { status: 'Confirmed', technician: 'Ravi', minutes: 0 }).silent();
    });
  });
});
