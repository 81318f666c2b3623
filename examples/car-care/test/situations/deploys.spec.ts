import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';
import { asksForParking, nextVersion, withoutBooking } from './flows/next-version.ts';

describe('situations: deploys', () => {
  const at = atTheCompany(people.asha);
  const askedForTime = () => at.chat.user('basic wash for the creta at home').asks('schedule');
  /** Presses what was shown before the deploy. */
  const pressing = (title: string) => {
    const choice = at.chat
      .heard()
      .findLast(({ choices }) => choices.length > 0)
      ?.choices.find((each) => each.title === title);
    if (!choice) throw new Error(`nothing is called ${title}`);
    return () => at.chat.does({ type: 'choice', ...choice }, `[${title}]`);
  };

  describe('52 a deploy in the middle of a conversation', () => {
    it('typed: the answer counts in the new version, and nothing that is known is asked again', async () => {
      await askedForTime();
      await at.deploy(nextVersion());
      await at.chat.user('saturday at 10').confirms(/Basic Wash/, /Creta/, /28 November, 10:00/, /Aundh/);
      await at.chat.user('yes').says(/BKG-/);
      expect(await at.chat.task('book-service')).to.include({ flowVersion: 2, status: 'done' });
      expect(at.booked()).to.have.length(1);
    });

    it('buttons: those of before the deploy are taken', async () => {
      await askedForTime();
      const saturday = pressing('Sat 28 Nov');
      await at.deploy(nextVersion());
      await saturday().asks('schedule').offers('Sat 28 Nov, 12:00');
      await at.chat.press('Sat 28 Nov, 12:00').asks('confirm');
      const yes = pressing('Yes, book it');
      await at.deploy(nextVersion());
      await yes().says(/BKG-/);
      expect(at.booked()).to.have.length(1);
    });

    it('mixed: what the new version asks besides is asked, and a yes to the old summary books nothing', async () => {
      await at.chat.user('basic wash for the creta at home on saturday at 10').asks('confirm');
      const yes = pressing('Yes, book it');
      await at.deploy(nextVersion(asksForParking));
      await yes().asks('parking').offers('On the street', 'In the basement');
      expect(at.booked()).to.have.length(0);
      await at.chat.user('in the basement').confirms(/28 November, 10:00/);
      await at.chat.press('Yes, book it').says(/BKG-/);
      expect(at.booked()).to.have.length(1);
    });

    it('typed: values are brought into the new form by the flow itself', async () => {
      await askedForTime();
      await at.deploy(
        nextVersion((flow) => ({
          migrate: { [flow.version]: ({ slots: { vehicle: _sold, ...slots }, mentions }) => ({ slots, mentions }) },
        })),
      );
      await at.chat.user('saturday at 10').asks('known');
      await at.chat.press('Yes').confirms(/Swift/, /28 November, 10:00/);
    });

    it('typed: a version without the flow keeps what was said until there is one again', async () => {
      await askedForTime();
      await at.deploy(withoutBooking());
      await at.chat.user('saturday at 10').silent();
      await at.chat.passes('15s').says(/cannot go on/);
      expect((await at.chat.task('book-service')).status).to.equal('parked');
      await at.deploy(nextVersion());
      await at.chat.user('hello').says(/Shall we go on/);
      await at.chat.user('yes').asks('schedule');
      await at.chat.user('saturday at 10').confirms(/Creta/);
    });
  });
});
