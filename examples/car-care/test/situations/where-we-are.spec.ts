import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: where we are', () => {
  const at = atTheCompany(people.asha);
  const askedForTime = () => at.chat.user('basic wash for the creta at home').asks('schedule');

  describe('37 “what did you say?”', () => {
    it('typed: the same question in other words, the same options', async () => {
      await askedForTime();
      await at.chat
        .user('come again?')
        .says(/Once more/)
        .never(/Which day and time suit you/)
        .asks('schedule')
        .offers(/Sat 28 Nov/);
    });

    it('in Hinglish', async () => {
      await askedForTime();
      await at.chat.user('kya bola?').asks('schedule');
    });
  });

  describe('38 “where were we?”', () => {
    it('typed: what is noted so far, and what is missing', async () => {
      await askedForTime();
      await at.chat
        .user('where are we?')
        .says(/So far I have: Basic Wash, Creta, Aundh/)
        .asks('schedule');
    });

    it('typed: nothing open: what was made last', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('yes').says(/BKG-/);
      await at.chat.user('where are we?').says(/Basic Wash, Creta, Aundh, Sat 28 Nov, 10:00/);
    });
  });

  describe('39 “one moment”', () => {
    it('typed: nothing is held that cannot be held, and nothing is asked again', async () => {
      await askedForTime();
      await at.chat
        .user('wait, asking my husband')
        .says(/cannot reserve|Nothing is held/)
        .never(/When shall we come|Which day/)
        .asks('schedule');
      await at.chat.user('saturday 10').confirms(/28 November, 10:00/);
    });

    it('buttons: what was offered still works after it', async () => {
      await askedForTime();
      await at.chat.user('ek minute');
      await at.chat.press(/Sat 28 Nov/).asks('schedule');
    });
  });

  describe('40 silence, and back days later', () => {
    it('mixed: continue, with all that was told', async () => {
      await askedForTime();
      await at.chat.passes('3d');
      await at.chat
        .user('hi')
        .says(/Welcome back/)
        .says('Basic Wash, Creta, Aundh')
        .offers('Go on', 'Something new', 'Drop it');
      await at.chat.press('Go on').asks('schedule');
      await at.chat.user('sunday 10').confirms(/Creta/, /29 November/);
    });

    it('buttons: drop it', async () => {
      await askedForTime();
      await at.chat.passes('3d');
      await at.chat.user('hello');
      await at.chat.press('Drop it').says(/Stopped/);
      expect((await at.chat.task('book-service')).status).to.equal('cancelled');
    });
  });
});
