import { booking } from '@samvad/plugin-booking';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { asha, FakeCompany } from './fake-company.ts';

const HERS = /Swift|Creta|Aundh|Sindh|Kulkarni/;

describe('several people on one telephone', () => {
  let company: FakeCompany;
  let chat: Chat;
  afterEach(() => chat.stop());
  const talk = async (customers: FakeCompany['customers'] = [asha]): Promise<void> => {
    company = new FakeCompany();
    company.customers = customers;
    chat = await converse([booking], company.options);
  };

  it('keeps what is hers from her husband, and his booking from hers', async () => {
    await talk();
    await chat.user('basic wash please').asks('known').says(/Swift/);
    await chat.user('yes').asks('schedule');
    await chat
      .user('this is her husband, different car')
      .says(/for somebody else/)
      .never(HERS);
    await chat.user('premium wash').asks('firstName').never(HERS);
    await chat.user('Ravi Kulkarni').asks('vehicle').never(HERS);
    await chat.user('honda city MH12 ZZ 1111').asks('address').never(HERS);
    await chat.user('11 Tejas society, near the temple, Baner').asks('schedule').never(HERS);
    await chat.user('friday 10 am').confirms('Premium Wash', /City/);
    await chat.user('yes').says(/BKG-/).never(HERS);
    const [hers, his] = (await chat.state()).tasks;
    expect(hers?.person).to.not.equal(his?.person);
    expect(company.bookings).to.have.length(1);
    expect(company.bookings[0]?.customer).to.not.equal('CUST-ASHA');
    expect(hers?.slots['vehicle']?.value).to.include({ model: 'Swift' });
  });

  it('books for the wife in a task of hers, and for oneself again afterwards', async () => {
    await talk();
    await chat
      .user('book a premium wash for my wife')
      .says(/for somebody else/)
      .asks('firstName')
      .never(HERS);
    await chat.user('Meena').never(HERS);
    await chat.user('cancel');
    await chat.user('basic wash for me').asks('known').says(/Swift/);
    const [forHer, own] = (await chat.state()).tasks;
    const people = (await chat.state()).persons;
    expect(people.map(({ relation }) => relation ?? null)).to.deep.equal([null, 'wife']);
    expect([forHer?.person, own?.person]).to.deep.equal([people[1]?.id, people[0]?.id]);
    expect(people[1]?.facts['firstName']?.value).to.equal('Meena');
    expect(people[0]?.facts['firstName']?.value).to.equal('Asha');
  });

  it('knows the wife again by what she is called, in Hindi as well', async () => {
    await talk();
    await chat.user('meri wife ke liye premium wash');
    await chat.user('Meena');
    await chat.user('cancel');
    await chat.user('पत्नी के लिए नहीं, मेरे लिए basic wash');
    await chat.user('cancel');
    await chat.user('मेरी पत्नी के लिए premium wash');
    expect((await chat.state()).persons).to.have.length(2);
    expect((await chat.task('book-service')).person).to.equal((await chat.state()).persons[1]?.id);
  });

  it('asks by name who it is where the company knows several, before it shows anything of one of them', async () => {
    await talk([asha, { ...asha, customer: 'CUST-RAVI', firstName: 'Ravi', vehicles: [], addresses: [] }]);
    await chat
      .user('basic wash please')
      .asks('firstName')
      .says(/Several people use this number/)
      .offers('Asha', 'Ravi')
      .never(HERS);
    await chat.press('Ravi').never(/Swift|Creta|Aundh/);
    expect((await chat.state()).persons[0]?.facts['firstName']?.value).to.equal('Ravi');
  });

  it('gives the task in hand to somebody else while nothing personal is in it', async () => {
    await talk([]);
    await chat.user('premium wash').asks('firstName');
    await chat
      .user('it is for my father')
      .says(/for somebody else/)
      .asks('firstName');
    const { tasks, persons } = await chat.state();
    expect(tasks).to.have.length(1);
    expect(tasks[0]?.person).to.equal(persons[1]?.id);
  });
});
