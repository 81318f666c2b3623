import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';
import { change } from './flows/change.ts';

describe('situations: leaving', () => {
  describe('11 cancelling one, all, or in the middle of a correction', () => {
    const at = atTheCompany(people.asha);

    it('typed: everything ends, and nothing was booked', async () => {
      await at.chat.user('basic wash for the creta at home').asks('schedule');
      await at.chat.user('also an AC service for the swift at home').asks('schedule');
      await at.chat
        .user('forget it all')
        .says(/Basic Wash/)
        .says(/AC Service/)
        .says(/Nothing was booked/)
        .asks(null);
      expect(at.booked()).to.have.length(0);
    });

    it('buttons: “Cancel” under the summary', async () => {
      await at.chat.user('basic wash for the creta at home on friday at 10').asks('confirm');
      await at.chat.press('Cancel').says(/Stopped/);
      expect((await at.chat.task('book-service')).status).to.equal('cancelled');
    });

    it('mixed: while a change is being asked for', async () => {
      await at.chat.user('basic wash for the creta at home on friday at 10').asks('confirm');
      await at.chat.press('Change something');
      await at.chat
        .user('cancel')
        .says(/Stopped/)
        .asks(null);
    });
  });

  describe('12 “cancel” as a value', () => {
    const at = atTheCompany(people.asha, { plugins: [change] });

    it('typed: it answers “reschedule or cancel?” instead of ending the talk', async () => {
      await at.chat.user('something about my visit has to change').asks('action').offers('Reschedule', 'Cancel');
      await at.chat.user('Cancel').confirms(/Cancel/);
      expect((await at.chat.task('change-visit')).slots['action']?.value).to.include({ action: 'Cancel' });
    });

    it('buttons: the same by pressing it', async () => {
      await at.chat.user('something about my visit has to change').asks('action');
      await at.chat.press('Cancel').confirms(/Cancel/);
    });
  });

  describe('11 “cancel that” before another value', () => {
    const at = atTheCompany(people.asha);

    it('typed: is a correction', async () => {
      await at.chat.user('basic wash for the creta at home').asks('schedule');
      await at.chat.user('saturday').asks('schedule');
      await at.chat
        .user('cancel that, i’ll take sunday')
        .asks('schedule')
        .says(/29 November/);
    });
  });

  describe('13 cancel and a new start in one breath', () => {
    const at = atTheCompany(people.asha);

    it('typed: another service takes the place of the first, the rest is kept', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('no wash, do a full service').confirms('Full Service', /Creta/, /28 November, 10:00/);
    });

    it('mixed: and can be agreed to by a button', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('cancel that, make it interior detailing').confirms('Interior Detailing', /28 November/);
      await at.chat.press(/Yes/).says(/BKG-/);
      expect(at.booked().map((booking) => booking['service'])).to.deep.equal(['Interior Detailing']);
    });
  });
});
