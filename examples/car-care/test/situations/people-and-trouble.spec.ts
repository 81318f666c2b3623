import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: people and trouble', () => {
  const at = atTheCompany(people.asha);
  const askedForTime = () => at.chat.user('basic wash for the creta at home').asks('schedule');
  const summed = () => at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');

  describe('46 anger in the middle of a booking', () => {
    it('typed: is heard first, and the booking is kept', async () => {
      await askedForTime();
      await at.chat.user('last time your man scratched my door!!').says(/sorry/i);
      const task = (await at.chat.state()).tasks.find(({ flow }) => flow === 'book-service');
      expect(task?.slots['vehicle']?.value).to.include({ model: 'Creta' });
      expect(['active', 'parked']).to.include(task?.status);
      expect(at.booked()).to.have.length(0);
    });
  });

  describe('47 a person is asked for', () => {
    it('typed: says when an answer comes, and goes on meanwhile', async () => {
      await askedForTime();
      await at.chat
        .user('human please')
        .says(/person of our team/)
        .says(/10:15/)
        .asks('schedule');
      await at.chat.user('saturday 10').confirms(/28 November, 10:00/);
    });

    it('in Hinglish', async () => {
      await askedForTime();
      await at.chat.user('kisi insaan se baat karni hai').says(/10:15/).asks('schedule');
    });
  });

  describe('47 at night, when nobody is there', () => {
    const night = atTheCompany(people.asha, { startsAt: '2026-11-25T22:30:00+05:30' });

    it('typed: says honestly when somebody is', async () => {
      await night.chat.user('basic wash for the creta at home').asks('schedule');
      await night.chat.user('I want to talk to a person').says(/09:/).asks('schedule');
    });
  });

  describe('48 a person hands back', () => {
    it('mixed: what was written meanwhile is confirmed together, and the talk goes on', async () => {
      await askedForTime();
      await at.chat.user('human please').asks('schedule');
      await at.chat.operator({ is: 'takeover' });
      await at.chat.user('saturday at 10 would suit me').silent();
      await at.chat
        .operator({ is: 'release', values: {}, note: 'A free polish is approved.', flow: null })
        .says('Meera: A free polish is approved.')
        .confirms(/28 November, 10:00/);
      await at.chat.press(/Yes/).says(/BKG-/);
      expect(at.booked().map((booking) => booking['starts_at'])).to.deep.equal(['2026-11-28 10:00:00']);
    });
  });

  describe('49 the company’s system is down', () => {
    it('typed: said honestly, tried again by itself, and the booking is made once', async () => {
      await summed();
      at.erp.faults.add({ kind: 'html', on: 'create_booking', times: 6 });
      await at.chat.user('yes').says(/does not answer|not answered/);
      await at.chat.passes('5s');
      await at.chat.passes('20s');
      await at.chat.passes('2m');
      await at.chat.passes('6m');
      expect(at.booked()).to.have.length(1);
    });

    it('buttons: free times that cannot be read are read later, and come by themselves', async () => {
      at.erp.faults.add({ kind: 'html', on: 'list_slots', times: 2 });
      await at.chat.user('basic wash for the creta at home').says(/try again by myself|cannot look/);
      await at.chat.passes('5s');
      await at.chat.passes('20s').asks('schedule');
      await at.chat.press(/Sat 28 Nov/).asks('schedule');
    });
  });

  describe('50 nobody knows whether it went through', () => {
    it('typed: it is looked up, and booked once', async () => {
      await summed();
      at.erp.faults.add({ kind: 'commit-then-drop', on: 'create_booking' });
      await at.chat.user('yes');
      await at.chat.passes('5s');
      await at.chat.passes('20s');
      expect(at.booked()).to.have.length(1);
      expect(at.chat.heard().filter(({ text }) => /booking number is/.test(text))).to.have.length(1);
    });
  });
});
