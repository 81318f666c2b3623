import { booking } from '@samvad/plugin-booking';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { asha, FakeCompany } from './fake-company.ts';

describe('booking a service, with silences', () => {
  let company: FakeCompany;
  let chat: Chat;
  beforeEach(async () => {
    company = new FakeCompany();
    company.customers = [asha];
    chat = await converse([booking], company.options);
  });
  afterEach(() => chat.stop());

  it('is brought to mind after two hours, and goes on with the answer to what was asked before', async () => {
    await chat.user('premium wash for the creta at home').asks('schedule');
    await chat.passes('2h').says('Premium Wash, Creta, Aundh').says('I only need: day and time').offers('Go on', 'Later', 'Drop it');
    await chat.user('tomorrow 4 pm').confirms(/Creta/, /26 November, 16:00/);
  });

  it('is put aside by "not now", and taken up by an answer alone', async () => {
    await chat.user('premium wash for the creta at home').asks('schedule');
    await chat
      .user('not now')
      .says(/Kept for later/)
      .asks(null);
    expect((await chat.task('book-service')).status).to.equal('parked');
    await chat.user('tomorrow 4 pm').confirms(/Creta/, /26 November, 16:00/);
  });

  it('is put aside in Hindi, too', async () => {
    await chat.user('premium wash for the creta at home').asks('schedule');
    await chat.user('baad mein').says(/rakh liya/);
    await chat.user('अभी नहीं').says(/[\u0900-\u097F]/);
    expect((await chat.task('book-service')).status).to.equal('parked');
  });

  it('put aside is not mixed up with another one', async () => {
    await chat.user('premium wash for the creta at home').asks('schedule');
    await chat.user('not now').asks(null);
    await chat.user('basic wash for the swift at home').asks('schedule');
    const [first, second] = (await chat.state()).tasks;
    expect(first?.slots['service']?.value).to.include({ title: 'Premium Wash' });
    expect(second?.slots['service']?.value).to.include({ title: 'Basic Wash' });
  });

  it('offers the nearest times when the chosen one has passed, and keeps the rest', async () => {
    await chat.user('premium wash for the creta at home on friday at 10').asks('confirm');
    await chat.passes('3d').silent();
    await chat
      .user('yes')
      .says(/27 November, 10:00 is not possible any more/)
      .offers(/Sun 29 Nov, 10:00/)
      .asks('schedule');
    expect(company.writes).to.deep.equal([]);
    await chat.press(/Sun 29 Nov/).confirms('Premium Wash', /Creta/, /29 November, 10:00/);
    await chat.user('yes').says(/BKG-/);
  });

  it('waits while the customer asks somebody, and holds nothing it cannot hold', async () => {
    await chat.user('premium wash for the creta at home').asks('schedule');
    await chat
      .user('wait, asking my wife')
      .says(/cannot reserve|Nothing is held/)
      .never(/Which day/)
      .asks('schedule');
    await chat.user('friday 10').confirms(/27 November, 10:00/);
  });

  it('welcomes back who says hello days later', async () => {
    await chat.user('premium wash for the creta at home').asks('schedule');
    await chat.passes('3d').silent();
    await chat
      .user('hi')
      .says(/Welcome back/)
      .says('Premium Wash, Creta, Aundh')
      .offers('Go on', 'Something new', 'Drop it');
    await chat.press('Go on').asks('schedule');
  });
});
