import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeTidyDesk, tidyOptions, tidyPlugin } from '../fixtures/tidy.ts';

describe('what was said and is no value yet', () => {
  let desk: FakeTidyDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeTidyDesk();
    desk.known = [{ value: 'Asha' }];
    desk.named = [{ value: 'Rao' }];
    chat = await converse([tidyPlugin()], tidyOptions(desk));
  });
  afterEach(() => chat.stop());

  const task = () => chat.task('tidy');
  const atHour = () => chat.user('start tidy; place: Home').asks('hour');

  it('narrows what is offered, and asks for the rest of it', async () => {
    await atHour().offers('sat', 'sun');
    await chat.user('hour: {"day":"sat"}').says('Which hour on sat?').asks('hour').offers('sat 10', 'sat 12');
    await chat.user('well').says('And what hour of sat shall it be?');
    await chat.user('hour: {"hour":"12"}').asks('note');
    expect((await task()).slots['hour']).to.deep.include({ value: 'sat 12', status: 'given' });
  });

  it('is asked for plainly where its type has no words for the missing part', async () => {
    await atHour();
    await chat
      .user('hour: {"hour":"10"}')
      .asks('hour')
      .never(/Which hour/);
  });

  it('comes from a button that narrows, too', async () => {
    await atHour();
    await chat.press('sat').says('Which hour on sat?').offers('sat 12');
    await chat.press('sat 12').asks('note');
  });

  it('keeps of a wish that cannot be what can', async () => {
    await atHour();
    await chat.user('hour: {"day":"sat","hour":"11"}').says('There is no sat 11.').asks('hour').offers('sat 10', 'sat 12');
    expect((await task()).mentions['hour']?.value).to.deep.equal({ day: 'sat' });
    await chat.user('hour: {"day":"mon","hour":"11"}').says('There is no mon 11.').offers('sat', 'sun');
    expect((await task()).mentions).to.deep.equal({});
  });

  it('keeps of a correction what it does not speak of', async () => {
    await chat.user('start tidy; place: Home; hour: {"day":"sat","hour":"10"}').asks('note');
    await chat.user('hour: {"hour":"12"}').asks('note');
    expect((await task()).slots['hour']?.value).to.equal('sat 12');
  });

  it('that does not fit the slot at all is not taken, and the question stays', async () => {
    await atHour();
    await chat.user('hour: 5').asks('hour');
    expect((await task()).mentions).to.deep.equal({});
  });

  it('that the company does not take is told why, once', async () => {
    desk.served = false;
    await chat.user('start tidy; place: Nowhere').says('We do not come to Nowhere.').asks('place');
    desk.served = true;
    await chat
      .user('place: Home')
      .never(/do not come/)
      .asks('hour');
  });

  it('waits while it cannot be looked up, with the rest asked meanwhile, and is settled without being said again', async () => {
    desk.down.add('streets');
    await chat.user('start tidy; place: Home').asks('note');
    await chat.user('skip').asks(null);
    expect((await task()).slots).to.deep.equal({});
    desk.down.clear();
    await chat.passes('10m').asks('hour');
    expect((await task()).slots['place']?.value).to.equal('Home');
  });

  it('counts where the check itself cannot be made: the run checks again', async () => {
    desk.down.add('isServed');
    await chat.user('start tidy; place: Home').asks('hour');
  });

  it('is kept, with the day, where the run was refused for it', async () => {
    await chat.user('start tidy; place: Home; hour: {"day":"sat","hour":"10"}').asks('note');
    await chat.user('skip').asks('confirm');
    desk.made = 'taken';
    await chat.user('yes').says('Somebody was faster.');
    expect((await task()).gone).to.deep.equal({ hour: ['"sat 10"'] });
    desk.made = 'tidied';
  });

  it('is looked up again after a silence, and kept as a wish where it is gone', async () => {
    await chat.user('start tidy; place: Home; hour: {"day":"sat","hour":"10"}').asks('note');
    desk.free = ['sat 12', 'sat 14', 'sun 10'];
    await chat.passes('1d');
    await chat.user('skip').says("sat 10 o'clock is not possible any more").asks('hour').offers('sat 12', 'sat 14');
  });

  it('is kept after a silence where it is still there, also when the check cannot be made', async () => {
    await chat.user('start tidy; place: Home; hour: {"day":"sat","hour":"10"}').asks('note');
    desk.down.add('isServed');
    await chat.passes('1d');
    await chat.user('skip').asks('confirm');
    expect((await task()).slots['hour']?.status).to.equal('given');
  });

  it('is taken back after a silence where the company does not take it any more', async () => {
    await chat.user('start tidy; place: Home; hour: {"day":"sat","hour":"10"}').asks('note');
    desk.served = false;
    await chat.passes('1d');
    await chat.user('skip').says('We do not come to Home.').asks('place');
  });

  it('goes stale with what it depends on, and is kept where it is possible there, too', async () => {
    await chat.user('start tidy; place: Home; hour: {"day":"sat","hour":"10"}').asks('note');
    await chat.user('place: Work').asks('note');
    expect((await task()).slots['hour']).to.deep.include({ value: 'sat 10', status: 'given' });
    desk.free = ['sun 10', 'sun 12'];
    await chat.user('place: Garden').says("sat 10 o'clock is not possible any more").asks('hour');
  });
});
