import { Fault } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('what was made', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());

  const booked = async (): Promise<void> => {
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
  };
  const writes = (operation: string): readonly unknown[] =>
    desk.calls.filter((call) => call.operation === operation).map(({ input }) => input);

  describe('when it is to be taken back', () => {
    it('is shown and taken back by a yes, by a compensating write', async () => {
      await booked();
      await chat.user('undo').says('basic, Creta, 9:00').asks('confirm').offers('Yes, take it back', 'Leave it');
      await chat.press('Yes, take it back').says('Undone: B-1 is cancelled.');
      expect([...desk.unbooked]).to.deep.equal(['B-1']);
      expect((await chat.task('wash')).status).to.equal('cancelled');
      expect((await chat.task('wash')).outcome?.is).to.equal('undone');
    });

    it('stays when it is better left', async () => {
      await booked();
      await chat.user('undo').asks('confirm');
      await chat.press('Leave it').says(/Nothing was changed/);
      await chat.user('undo').asks('confirm');
      await chat.user('no').says(/stays as it is/);
      expect(writes('unbook')).to.deep.equal([]);
      expect((await chat.task('wash')).status).to.equal('done');
    });

    it('is not taken back when its window is over, and nothing is asked', async () => {
      await booked();
      await chat.passes('1h');
      await chat.user('undo').says(/too late/);
      expect((await chat.task('wash')).status).to.equal('done');
    });

    it('says so when there is nothing', async () => {
      await chat.user('undo').says(/Nothing has been made yet/);
      await chat.user('start wash; service: basic').asks('car');
      await chat
        .user('undo')
        .says(/Nothing has been made yet/)
        .asks('car');
    });

    it('is taken back once, however often it is said and pressed', async () => {
      await booked();
      await chat.user('undo').asks('confirm');
      await chat.press('Yes, take it back').says(/Undone/);
      await chat.pressOld('Yes, take it back');
      await chat.user('undo').says(/Nothing has been made/);
      expect(writes('unbook')).to.have.length(1);
    });

    it('is asked about plainer when "cancel" answers the question, since that may mean either', async () => {
      await booked();
      await chat.user('cancel').asks('confirm').offers('Yes, take it back', 'Leave it');
      await chat.user('cancel').asks('confirm').offers('Yes, take it back', 'Leave it');
      await chat
        .user('cancel')
        .says(/yes or no/)
        .asks('confirm');
      await chat.user('yes').says('Undone: B-1 is cancelled.');
    });

    it('is asked about once when "cancel" comes twice', async () => {
      await booked();
      await chat.burst('cancel', 'cancel').asks('confirm').offers('Yes, take it back', 'Leave it');
      await chat.press('Leave it').says(/Nothing was changed/);
    });

    it('is left alone by a "cancel" that comes twice and ends what is open', async () => {
      await booked();
      await chat.user('start wash; service: premium').asks('car');
      await chat.burst('cancel', 'cancel').says(/Stopped/);
      expect((await chat.state()).tasks.map(({ status, phase }) => [status, phase])).to.deep.equal([
        ['done', 'run'],
        ['cancelled', 'run'],
      ]);
    });

    it('is tried again after an outage, and stays what it was meanwhile', async () => {
      await booked();
      desk.failing.set('unbook', [new Fault('ERP.TIMEOUT', 'no answer', { operation: 'unbook' })]);
      await chat.user('undo').asks('confirm');
      await chat.user('yes').says(/keep trying/);
      await chat.passes('5s').says(/Undone/);
      expect(new Set(desk.calls.filter(({ operation }) => operation === 'unbook').map(({ requestId }) => requestId)).size).to.equal(1);
    });

    it('waits for the yes while another is talked about, and keeps that one', async () => {
      await booked();
      await chat.user('start wash; service: premium').asks('car');
      await chat.user('undo').says('basic, Creta, 9:00').asks('confirm');
      await chat
        .user('yes')
        .says(/Undone/)
        .asks('resume');
      await chat.user('yes').asks('car');
      expect((await chat.state()).tasks.map(({ status }) => status)).to.deep.equal(['cancelled', 'active']);
    });
  });

  describe('when something of it changes', () => {
    it('is changed by its flow after a yes, and nothing else is asked', async () => {
      await booked();
      await chat.user('car: Alto').says('New: Alto').says('basic, Creta, 9:00').asks('confirm');
      await chat.user('yes').says('Changed B-1: it is for Alto now.');
      expect(writes('change')).to.deep.equal([{ booking: 'B-1', car: 'Alto' }]);
      const task = await chat.task('wash');
      expect([task.status, task.slots['car']?.value, task.outcome?.facts['booking']]).to.deep.equal(['done', 'Alto', 'B-1']);
    });

    it('stays as it was made when the change is taken back before the yes', async () => {
      await booked();
      await chat.user('car: Alto').asks('confirm');
      await chat.user('cancel').says(/Nothing was changed/);
      const task = await chat.task('wash');
      expect([task.status, task.slots['car']?.value]).to.deep.equal(['done', 'Creta']);
      expect(writes('change')).to.deep.equal([]);
    });

    it('stays as it was made when the company does not allow it, and that is said', async () => {
      await booked();
      desk.fixed.add('B-1');
      await chat.user('car: Alto').asks('confirm');
      await chat.user('yes').says('B-1 cannot be changed any more.');
      expect((await chat.task('wash')).slots['car']?.value).to.equal('Creta');
    });

    it('is changed twice by two keys', async () => {
      await booked();
      for (const car of ['Alto', 'Swift']) {
        await chat.user(`car: ${car}`).asks('confirm');
        await chat.user('yes').says(`it is for ${car} now`);
      }
      expect(new Set(desk.calls.filter(({ operation }) => operation === 'change').map(({ requestId }) => requestId)).size).to.equal(2);
    });

    it('is not changed where the flow does not let it', async () => {
      await booked();
      await chat.user('time: 11:00');
      expect(writes('change')).to.deep.equal([]);
      expect((await chat.task('wash')).slots['time']?.value).to.equal('9:00');
    });
  });
});
