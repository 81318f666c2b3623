import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';
import { collect } from './flows/collect.ts';

describe('situations: a change after completion', () => {
  const at = atTheCompany(people.asha, { plugins: [collect] });
  const sent = async (): Promise<void> => {
    await at.chat.user('send a driver to collect my car').asks('place');
    await at.chat.press('Gate 1').asks('confirm');
    await at.chat.user('yes').says(/comes to Gate 1/);
  };
  const gate = async (): Promise<unknown> => (await at.chat.task('collect-car')).slots['place']?.value;

  describe('8 “oh, the gate is number 4”', () => {
    it('typed: is shown, and changed by a yes; nothing else is asked', async () => {
      await sent();
      await at.chat
        .user('oh, it is gate 4')
        .says(/Gate 4/)
        .asks('confirm')
        .offers('Yes, change it', 'Leave it');
      await at.chat.user('yes').says(/Noted: the driver comes to Gate 4/);
      expect(await gate()).to.have.property('place', 'Gate 4');
      expect((await at.chat.state()).tasks).to.have.length(1);
    });

    it('buttons: or left as it was made', async () => {
      await sent();
      await at.chat.user('oh, it is gate 4').asks('confirm');
      await at.chat.press('Leave it').says(/Nothing was changed/);
      expect(await gate()).to.have.property('place', 'Gate 1');
    });

    it('mixed: typed, then pressed', async () => {
      await sent();
      await at.chat.user('oh sorry, it is gate 4').asks('confirm');
      await at.chat.press('Yes, change it').says(/Gate 4/);
      expect(await gate()).to.have.property('place', 'Gate 4');
    });

    it('typed: a question about it changes nothing', async () => {
      await sent();
      await at.chat.user('is it far to gate 4?').never(/Shall I change/);
      expect(await gate()).to.have.property('place', 'Gate 1');
    });
  });
});
