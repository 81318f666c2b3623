import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeTidyDesk, tidyOptions, tidyPlugin } from '../fixtures/tidy.ts';

describe('what is known of a person', () => {
  let desk: FakeTidyDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeTidyDesk();
    chat = await converse([tidyPlugin()], tidyOptions(desk));
  });
  afterEach(() => chat.stop());

  const slot = async (name: string) => (await chat.task('tidy')).slots[name];
  const fact = async (name: string) => (await chat.state()).persons[0]?.facts[name];

  it('is proposed where it is the only one, and taken by a yes', async () => {
    desk.used = [{ value: 'Home' }];
    await chat.user('start tidy').asks('known').offers('Another place').says('Home');
    await chat.user('yes').asks('hour');
    expect(await slot('place')).to.deep.include({ value: 'Home', status: 'confirmed' });
  });

  it('is proposed where it is the usual one of several, and asked for where there is none', async () => {
    desk.used = [{ value: 'Work' }, { value: 'Home', usual: true }];
    await chat.user('start tidy').asks('known').says('Home').never(/Work/);
    await chat.user('cancel');
    desk.used = [{ value: 'Work' }, { value: 'Home' }];
    await chat.passes('10m');
    await chat.user('start tidy').asks('place').offers('Work', 'Home');
  });

  it('is not proposed again when it was declined, by word or by button', async () => {
    desk.used = [{ value: 'Home' }];
    await chat.user('start tidy').asks('known');
    await chat.user('no').asks('place');
    await chat.user('cancel');
    await chat.user('start tidy').asks('known');
    await chat.press('Another place').asks('place');
  });

  it('is put aside for what the customer says instead', async () => {
    desk.used = [{ value: 'Home' }];
    await chat.user('start tidy').asks('known');
    await chat.user('no; place: Long Lane 4').asks('hour');
    expect(await slot('place')).to.deep.include({ value: 'Long Lane 4', status: 'given' });
  });

  it('needs no question where it is a fact of the one person behind the number', async () => {
    desk.known = [{ value: 'Asha' }];
    await chat.user('start tidy; place: Home; hour: {"day":"sun"}').asks('family');
    expect(await fact('name')).to.deep.include({ value: 'Asha', status: 'given' });
    await chat.user('skip').asks('note');
    await chat.user('skip').confirms("Home, sun 10 o'clock, for Asha.");
  });

  it('shortens the summary only where all of it came from the company’s own records', async () => {
    desk.known = [{ value: 'Asha' }];
    desk.named = [{ value: 'Rao' }];
    await chat.user('start tidy; place: Home; hour: {"day":"sun"}').asks('note');
    await chat.user('skip').confirms("Home, sun 10 o'clock. All right?");
    await chat.user('family: Kulkarni').confirms("Home, sun 10 o'clock, for Asha. All right?");
  });

  it('is asked for by name where several persons share the number, and only the first time', async () => {
    desk.known = [{ value: 'Asha' }, { value: 'Vikram' }];
    await chat.user('start tidy; place: Home; hour: {"day":"sun"}').asks('name').offers('Asha', 'Vikram');
    await chat.user('hm').asks('name').never(/Asha/);
    await chat.user('name: Asha').asks('family');
    expect(await fact('name')).to.deep.include({ value: 'Asha' });
  });

  it('is taken from a button where it is a fact', async () => {
    desk.known = [{ value: 'Asha' }, { value: 'Vikram' }];
    await chat.user('start tidy; place: Home; hour: {"day":"sun"}').asks('name');
    await chat.press('Vikram').asks('family');
    expect(await fact('name')).to.deep.include({ value: 'Vikram', status: 'given' });
  });

  it('is corrected where it is a fact, and asked again when it is taken back', async () => {
    await chat.user('start tidy; place: Home; hour: {"day":"sun"}; name: Asha').asks('family');
    await chat.user('name: Usha').asks('family');
    expect(await fact('name')).to.deep.include({ value: 'Usha' });
    await chat.user('unset name').asks('name');
    expect(await fact('name')).to.deep.include({ status: 'reopened' });
  });

  it('may be left empty where the type allows it, and not where it does not', async () => {
    await chat.user('start tidy').asks('place');
    await chat.user('skip').says('The place is needed.').asks('place');
    await chat.user('place: Home; hour: {"day":"sun"}; name: Asha').asks('family');
    await chat.user('skip').asks('note');
    expect(await fact('family')).to.deep.include({ value: '', status: 'given' });
    await chat.press('Skip').asks('confirm');
    expect((await chat.task('tidy')).skipped).to.deep.equal(['note']);
  });
});
