import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: after the booking', () => {
  const at = atTheCompany(people.asha);
  const book = async (): Promise<void> => {
    await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
    await at.chat.user('yes').says(/BKG-/);
  };

  describe('8 a change after completion, where the flow has no change', () => {
    it('typed: is not taken for another booking, and goes to the team', async () => {
      await book();
      await at.chat.user('make it 4 pm').says(/our team/);
      expect((await at.chat.state()).tasks).to.have.length(1);
      expect(at.booked()).to.have.length(1);
    });
  });

  describe('9 undoing what was made', () => {
    it('typed: is asked once more, then cancelled at the company', async () => {
      await book();
      await at.chat
        .user('undo that')
        .asks('confirm')
        .says(/Basic Wash, Creta/)
        .offers('Yes, take it back', 'Leave it');
      await at.chat.user('yes').says(/BKG-.* is cancelled/);
      expect(at.booked().map(({ status }) => status)).to.deep.equal(['Cancelled']);
    });

    it('buttons: or left as it is', async () => {
      await book();
      await at.chat.user('undo that').asks('confirm');
      await at.chat.press('Leave it').says(/Nothing was changed/);
      expect(at.booked().map(({ status }) => status)).to.deep.equal(['Confirmed']);
    });

    it('mixed: “cancel” with nothing open is about what was made a moment ago', async () => {
      await book();
      await at.chat
        .user('cancel')
        .asks('confirm')
        .says(/Basic Wash, Creta/);
      await at.chat.press('Yes, take it back').says(/is cancelled/);
      expect(at.booked().map(({ status }) => status)).to.deep.equal(['Cancelled']);
    });

    it('typed: after its quarter of an hour it is not simply taken back', async () => {
      await book();
      await at.chat.passes('20m');
      await at.chat.user('undo that').says(/too late/);
      expect(at.booked().map(({ status }) => status)).to.deep.equal(['Confirmed']);
    });
  });

  describe('51 “when will he come?”', () => {
    it('typed: its time is told again', async () => {
      await book();
      await at.chat.user('when will he come?').says(/Sat 28 Nov, 10:00/);
    });

    it('in Hinglish', async () => {
      await book();
      await at.chat.user('kab tak aaoge').says(/28/);
    });

    it('typed: while nothing was made it is not guessed', async () => {
      await at.chat.user('when will your boy come?').says(/guess/);
    });
  });
});
