import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: several people on one telephone', () => {
  const at = atTheCompany(people.asha);

  describe('53 somebody else writes', () => {
    it('typed: begins anew with name and car, and sees nothing of hers', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat
        .user('this is her husband, I want to book for my own car')
        .asks('service')
        .never(/Creta|Aundh/);
      await at.chat.user('premium wash').asks('firstName');
      await at.chat
        .user('Rohan Kulkarni')
        .asks('vehicle')
        .never(/Swift|Creta/);
      const { tasks } = await at.chat.state();
      expect(new Set(tasks.map(({ person }) => person)).size).to.equal(2);
      expect(tasks[0]?.slots['vehicle']?.value).to.include({ model: 'Creta' });
    });

    it('in Hinglish', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('main unka pati bol raha hu, meri gaadi ke liye book karna hai').asks('service').never(/Aundh/);
    });
  });
});
