import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: digressions and switches', () => {
  describe('1 a digression, then back', () => {
    const at = atTheCompany(people.asha);
    const askedForTime = () => at.chat.user('basic wash for the creta at home').asks('schedule');

    it('typed: the question is answered first, then what was open comes back once', async () => {
      await askedForTime();
      await at.chat.user('and how much water do you use?').says(/guess/).asks('schedule').messages(1);
      await at.chat.user('saturday at 10').confirms(/28 November, 10:00/);
    });

    it('buttons: the times that were offered can still be pressed', async () => {
      await askedForTime();
      await at.chat
        .user('do your people carry an id card?')
        .asks('schedule')
        .offers(/Sat 28 Nov/);
      await at.chat.press(/Sat 28 Nov/).asks('schedule');
      await at.chat.press(/10:00/).confirms('Basic Wash', /Creta/);
    });

    it('in Hinglish', async () => {
      await at.chat.user('creta ka basic wash ghar pe').asks('schedule');
      await at.chat.user('kitna time lagta hai?').asks('schedule');
      await at.chat.user('shanivar 10 baje').asks('confirm');
    });
  });

  describe('2 a switch, the first task kept', () => {
    const at = atTheCompany(people.asha);

    it('typed: what was open waits, and comes back with all it has', async () => {
      await at.chat.user('basic wash for the creta at home').asks('schedule');
      await at.chat
        .user('leave it, my AC is not cooling')
        .says(/keep this for later: Basic Wash, Creta/)
        .says('AC Service');
      await at.chat.user('for the swift, at home, sunday 10').confirms('AC Service', /Swift/, /29 November/);
      await at.chat.user('yes').says(/BKG-/).asks('resume');
      await at.chat.user('yes').asks('schedule');
      const { tasks, focus } = await at.chat.state();
      expect(tasks.find(({ id }) => id === focus)?.slots['vehicle']?.value).to.include({ model: 'Creta' });
    });

    it('mixed: the kept task is taken up by its button', async () => {
      await at.chat.user('basic wash for the creta at home').asks('schedule');
      await at.chat
        .user('first book another one for the swift')
        .says(/keep this for later/)
        .asks('service');
      await at.chat.press('AC Service').asks('known');
      await at.chat.press('Yes').asks('schedule');
      await at.chat.user('sunday 10').asks('confirm');
      await at.chat.press(/Yes/).says(/BKG-/).asks('resume');
      await at.chat.press('Yes, go on').asks('schedule');
    });
  });

  describe('3 an answer, a question and a new task in one message', () => {
    const at = atTheCompany(people.asha);

    it('typed: each of the three is acted on', async () => {
      await at.chat.user('premium wash for the creta at home').asks('schedule');
      await at.chat
        .user('Saturday 10, do you use foam? also book my wife’s car')
        .says(/guess/)
        .says(/keep this for later: Premium Wash, Creta, Aundh, Sat 28 Nov, 10:00/)
        .asks('service');
    });
  });

  describe('4 two bookings alternating', () => {
    const at = atTheCompany(people.asha);

    it('typed: what is said of one never reaches the other', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat
        .user('also a premium wash for the swift at home on sunday at 12')
        .confirms('Premium Wash', /Swift/, /29 November, 12:00/);
      await at.chat.user('the creta one at 4 pm').confirms('Basic Wash', /Creta/, /28 November, 16:00/);
      await at.chat.user('make the second one monday').confirms('Premium Wash', /Swift/, /30 November, 12:00/);
      await at.chat.user('yes').says(/BKG-/).says(/Creta/);
      await at.chat.user('yes').confirms('Basic Wash', /28 November, 16:00/);
      await at.chat.user('yes').says(/BKG-/);
      expect(at.booked().map((booking) => [booking['service'], booking['starts_at']])).to.deep.equal([
        ['Premium Wash', '2026-11-30 12:00:00'],
        ['Basic Wash', '2026-11-28 16:00:00'],
      ]);
    });

    it('typed: two in one message become two, each with its own service, car and time', async () => {
      await at.chat
        .user('premium wash for creta at home on saturday at 10 am and basic wash for swift on sunday 4 pm')
        .confirms('Premium Wash', /Creta/, /28 November, 10:00/);
      await at.chat
        .user('yes')
        .says(/BKG-/)
        .says(/Basic Wash, Swift/);
      await at.chat.press('Yes, go on').confirms('Basic Wash', /Swift/, /29 November, 16:00/);
      await at.chat.press(/Yes/).says(/BKG-/);
      expect(at.booked().map((booking) => booking['service'])).to.deep.equal(['Premium Wash', 'Basic Wash']);
    });

    it('typed: what is said once for two cars holds for both', async () => {
      await at.chat
        .user('premium wash for creta and swift at home on saturday at 10')
        .confirms('Premium Wash', /Creta/, /28 November, 10:00/);
      await at.chat.user('yes').says(/BKG-/).asks('resume');
      await at.chat.press('Yes, go on').confirms('Premium Wash', /Swift/, /28 November, 10:00/);
      await at.chat.press(/Yes/).says(/BKG-/);
      expect(at.booked().map((booking) => booking['starts_at'])).to.deep.equal(['2026-11-28 10:00:00', '2026-11-28 10:00:00']);
    });

    it('buttons: an old button of the first works beside the second', async () => {
      await at.chat.user('basic wash for the creta at home').asks('schedule');
      await at.chat.user('saturday').offers(/10:00/);
      await at.chat.user('also an AC service for the swift at home').asks('schedule');
      await at.chat.pressOld(/Sat 28 Nov, 10:00/).confirms('Basic Wash', /Creta/, /28 November, 10:00/);
      const [first, second] = (await at.chat.state()).tasks;
      expect(first?.slots['schedule']?.value).to.include({ startsAt: '2026-11-28T10:00:00+05:30' });
      expect(second?.slots['schedule']).to.equal(undefined);
    });
  });

  describe('5 a reference that fits several', () => {
    const at = atTheCompany(people.asha);
    const two = async (): Promise<void> => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      await at.chat.user('also a premium wash for the swift at home').asks('schedule');
    };

    it('typed: “cancel it” asks which, and ends that one alone', async () => {
      await two();
      await at.chat.user('cancel it').asks('clarify');
      await at.chat.user('the creta').says(/Stopped: Basic Wash, Creta/);
      expect((await at.chat.state()).tasks.map(({ status }) => status)).to.deep.equal(['cancelled', 'active']);
    });

    it('buttons: or all of them', async () => {
      await two();
      await at.chat.user('cancel it').offers('All of them');
      await at.chat.press('All of them').says(/Creta/).says(/Swift/);
      expect((await at.chat.state()).tasks.map(({ status }) => status)).to.deep.equal(['cancelled', 'cancelled']);
    });
  });
});
