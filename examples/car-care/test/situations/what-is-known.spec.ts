import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: what is known already', () => {
  describe('23 given early, never asked', () => {
    const at = atTheCompany(people.asha);

    it('typed: everything in one message leads to the summary', async () => {
      await at.chat
        .user('basic wash for MH12AB1234 tomorrow at 10 am at home')
        .confirms('Basic Wash', /Swift/, /26 November, 10:00/, /Aundh/);
      const { asks } = await at.chat.task('book-service');
      expect(Object.keys(asks)).to.deep.equal(['confirm']);
    });

    it('typed: a time said while the address was asked is not asked for later', async () => {
      await at.chat.user('basic wash for the creta').asks('known');
      await at.chat.user('saturday at 10').asks('known');
      await at.chat.user('yes').confirms(/28 November, 10:00/);
      expect((await at.chat.task('book-service')).asks['schedule']).to.equal(undefined);
    });
  });

  describe('23 the same for somebody new', () => {
    const at = atTheCompany(people.newcomer);

    it('typed: an hour is no door number', async () => {
      await at.chat.user('basic wash for my creta').asks('firstName');
      await at.chat.user('Leela Thomas').asks('address');
      await at.chat.user('saturday 10').asks('address');
      await at.chat.user('12 Green Acres, Baner').confirms(/28 November, 10:00/, /Green Acres/);
    });
  });

  describe('24 known from before: confirmed together', () => {
    const at = atTheCompany(people.asha);

    it('typed: one yes for both', async () => {
      await at.chat
        .user('premium wash please')
        .asks('known')
        .says(/Swift.*Aundh.*as last time/s);
      await at.chat.user('yes').asks('schedule');
      expect((await at.chat.task('book-service')).asks).to.deep.equal({ known: 1, schedule: 1 });
    });

    it('buttons: another car, the same place', async () => {
      await at.chat.user('premium wash please').asks('known');
      await at.chat.press('Another car').asks('vehicle');
      await at.chat.press(/Creta/).asks('schedule');
    });

    it('mixed, in Hinglish: the other car in words', async () => {
      await at.chat.user('gaadi dhulwani hai').asks('service');
      await at.chat.press('Premium Wash').asks('known');
      await at.chat.user('nahi, creta').asks('schedule');
      expect((await at.chat.task('book-service')).slots['address']?.value).to.include({ area: 'Aundh' });
    });
  });

  describe('25 one short word', () => {
    const at = atTheCompany(people.newcomer);

    it('typed: “service” and “wash” begin a booking and ask which', async () => {
      await at.chat.user('service').asks('service');
      await at.chat.user('wash').asks('service').offers('Basic Wash', 'Premium Wash');
      await at.chat.user('premium').asks('firstName');
    });

    it('buttons: a bare car begins one, too', async () => {
      await at.chat.user('creta').asks('service');
      await at.chat.press('Basic Wash').asks('firstName');
      expect((await at.chat.task('book-service')).slots['vehicle']?.value).to.include({ model: 'Creta' });
    });
  });

  describe('26 an option that is ruled out', () => {
    const at = atTheCompany(people.asha);

    it('typed: of two, the other one is meant', async () => {
      await at.chat.user('basic wash for the creta at home').asks('schedule');
      await at.chat.user('saturday morning').offers(/08:00/, /10:00/);
      await at.chat.user('not the first').confirms(/28 November, 10:00/);
    });

    it('in Hinglish', async () => {
      await at.chat.user('wash karwana hai').asks('service');
      await at.chat.user('basic nahi, premium').asks('known');
    });
  });
});
