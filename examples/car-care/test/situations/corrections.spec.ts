import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: corrections', () => {
  describe('6 a correction, the old value first or last, and twice', () => {
    const at = atTheCompany(people.asha);
    const summed = () => at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');

    it('typed: of several days in one sentence the last one holds', async () => {
      await summed();
      await at.chat.user('not saturday, sunday… no, saturday was right').confirms(/28 November, 10:00/);
      await at.chat.user('friday instead of saturday').confirms(/27 November, 10:00/);
    });

    it('buttons: through “change something”', async () => {
      await summed();
      await at.chat.press('Change something').offers(/day and time/i);
      await at.chat.press(/day and time/i).asks('schedule');
      await at.chat.press(/Fri 27 Nov/).confirms(/27 November, 10:00/);
    });

    it('mixed: a yes beside a change confirms nothing', async () => {
      await summed();
      await at.chat.user('yes but sunday').confirms(/29 November, 10:00/);
      expect(at.booked()).to.have.length(0);
      await at.chat.press(/Yes/).says(/BKG-/);
      expect(at.booked()[0]).to.include({ starts_at: '2026-11-29 10:00:00' });
    });

    it('in Hindi', async () => {
      await at.chat.user('क्रेटा के लिए बेसिक वॉश, घर पर, शनिवार सुबह 10 बजे').asks('confirm');
      await at.chat.user('नहीं, रविवार').confirms(/29 नवंबर, 10:00/);
    });
  });

  describe('7 a correction that changes other things', () => {
    const at = atTheCompany(people.newcomer);

    it('typed: the new size changes the price, and says so; time and place stay', async () => {
      await at.chat.user('basic wash for my swift').asks('firstName');
      await at.chat.user('Nitin Barve').asks('address');
      await at.chat.user('7 Lotus Court, Kothrud').asks('schedule');
      await at.chat.user('friday 4 pm').confirms('₹399');
      await at.chat.user('it is actually a 7-seater').confirms(/Updated/, '₹549', /27 November, 16:00/, /Lotus Court/);
    });
  });

  describe('10 a value taken back without another', () => {
    const at = atTheCompany(people.asha);

    it('typed: the car is asked for again, the rest is kept', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('I did not mean the creta').asks('vehicle').offers(/Swift/);
      await at.chat.user('swift').confirms(/Swift/, /28 November, 10:00/, '₹399');
    });

    it('buttons: the other car is pressed', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('wrong car').asks('vehicle');
      await at.chat.press(/Swift/).confirms(/Swift/, /28 November, 10:00/);
    });
  });
});
