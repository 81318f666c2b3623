import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: words and buttons as one', () => {
  const at = atTheCompany(people.asha);
  const askedForTime = () => at.chat.user('basic wash for the creta at home').asks('schedule');

  describe('27 free words where buttons are', () => {
    it('typed: “can it be noon?” takes noon', async () => {
      await askedForTime();
      await at.chat.user('saturday').offers(/08:00/, /10:00/);
      await at.chat.user('can it be noon?').confirms(/28 November, 12:00/);
    });

    it('mixed: a time that is not offered says so and offers the nearest first', async () => {
      await askedForTime();
      await at.chat.user('saturday').offers(/08:00/);
      await at.chat
        .user('can it be 1 pm?')
        .says(/13:00 is not free/)
        .offers(/12:00/, /14:00/);
      await at.chat.press(/14:00/).confirms(/28 November, 14:00/);
    });

    it('in Hindi', async () => {
      await askedForTime();
      await at.chat.user('शनिवार').asks('schedule');
      await at.chat
        .user('दोपहर 12 बजे')
        .asks('confirm')
        .says(/28 नवंबर, 12:00/);
    });
  });

  describe('28 a button of yesterday', () => {
    it('buttons: of the same question it is a correction', async () => {
      await askedForTime();
      await at.chat.user('saturday');
      await at.chat.press(/10:00/).asks('confirm');
      await at.chat.pressOld(/Sat 28 Nov, 16:00/).confirms(/28 November, 16:00/);
    });

    it('buttons: when the time has passed, what is free now is offered', async () => {
      await askedForTime();
      await at.chat.user('friday');
      await at.chat.passes('3d');
      await at.chat
        .press(/Fri 27 Nov, 10:00/)
        .asks('schedule')
        .offers(/Nov|Dec/);
      expect(at.booked()).to.have.length(0);
    });

    it('mixed: an old summary takes no yes', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('sunday instead').confirms(/29 November/);
      await at.chat
        .pressOld(/Yes/)
        .says(/not the current one|older summary/)
        .asks('confirm');
      expect(at.booked()).to.have.length(0);
    });
  });

  describe('29 the same button twice', () => {
    it('buttons: is one booking', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      const yes = at.chat.heard().at(-1)?.choices[0];
      const press = { type: 'choice' as const, id: yes?.id ?? '', title: yes?.title ?? '' };
      await at.chat.together(press, press).says(/BKG-/);
      expect(at.booked()).to.have.length(1);
    });

    it('mixed: the button, then the word', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.press(/Yes/).says(/BKG-/);
      await at.chat.user('yes');
      expect(at.booked()).to.have.length(1);
    });
  });

  describe('30 a quoted message', () => {
    it('typed: the answer is about the booking that was quoted', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('also a premium wash for the swift at home on sunday at 12').confirms(/Swift/);
      await at.chat.quotes(/Car: Hyundai Creta/, 'make it monday').confirms(/Creta/, /30 November/);
    });
  });

  describe('31 a burst of fragments', () => {
    it('typed: is one turn with one answer', async () => {
      await at.chat
        .burst('hi', 'need basic wash', 'tomorrow 4pm', 'creta', 'at home')
        .confirms('Basic Wash', /Creta/, /26 November, 16:00/)
        .messages(1);
    });

    it('mixed: a press and a text of the same moment keep their order', async () => {
      await at.chat.user('I want to get my car done').asks('service');
      const basic = at.chat
        .heard()
        .at(-1)
        ?.choices.find(({ title }) => title === 'Basic Wash');
      await at.chat.together({ type: 'choice', id: basic?.id ?? '', title: 'Basic Wash' }, { type: 'text', text: 'for the creta' });
      const { slots } = await at.chat.task('book-service');
      expect(slots['service']?.value).to.include({ service: 'Basic Wash' });
      expect(slots['vehicle']?.value).to.include({ model: 'Creta' });
    });
  });

  describe('32 edited, deleted, spoken, stuck on, pinned', () => {
    it('typed: an edit is a correction', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.edits(/basic wash/, 'basic wash for the creta at home on sunday at 10').confirms(/29 November, 10:00/);
    });

    it('typed: a deletion takes back what was not agreed to', async () => {
      await askedForTime();
      await at.chat.user('saturday at 10').asks('confirm');
      await at.chat.deletes(/saturday/);
      await at.chat.user('where are we?').asks('schedule');
    });

    it('buttons: a voice note is answered, and the question stays', async () => {
      await askedForTime();
      await at.chat.does({ type: 'unsupported', what: 'poll' }).asks('schedule');
      await at.chat.press(/Sat 28 Nov/).asks('schedule');
    });
  });

  describe('32 a pin', () => {
    const here = atTheCompany(people.newcomer);

    it('mixed: is kept; only what it does not tell is asked', async () => {
      await here.chat.user('basic wash for my creta').asks('firstName');
      await here.chat.user('Leela Thomas').asks('address');
      await here.chat.does({ type: 'location', latitude: 18.559, longitude: 73.787 }).asks('address').offers('Baner');
      await here.chat.press('Baner').asks('address').says(/pin/);
      await here.chat.user('flat 12').asks('schedule');
      expect((await here.chat.task('book-service')).slots['address']?.value).to.include({ area: 'Baner', latitude: 18.559 });
    });
  });

  describe('33 a picture where words are expected', () => {
    it('mixed: is acknowledged, and the question comes back', async () => {
      await askedForTime();
      await at.chat
        .does({ type: 'media', kind: 'image', file: { media: 'M-1', mime: 'image/png', sha256: 'a'.repeat(64) } })
        .says(/cannot use this file|received/)
        .asks('schedule');
      await at.chat.press(/Sat 28 Nov/).asks('schedule');
    });
  });
});
