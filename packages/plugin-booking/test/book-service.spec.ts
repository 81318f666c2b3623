import { booking } from '@samvad/plugin-booking';
import { Fault } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { asha, FakeCompany } from './fake-company.ts';

describe('booking a service', () => {
  let company: FakeCompany;
  let chat: Chat;
  afterEach(() => chat.stop());
  const talk = async (customers: FakeCompany['customers'] = []): Promise<void> => {
    company = new FakeCompany();
    company.customers = customers;
    chat = await converse([booking], company.options);
  };

  it('takes a new customer from hello to a booking number, typed', async () => {
    await talk();
    await chat.user('hi').asks('anythingElse');
    await chat.user('I want to get my car washed').asks('service').offers('Basic Wash', 'Premium Wash');
    await chat.user('premium').asks('firstName');
    await chat.user('Abhijit Sathe').asks('vehicle');
    await chat.user('hyundai creta MH12 AS 2005').asks('address');
    await chat.user('11 Tejas society, near the temple, Baner').asks('schedule');
    await chat.user('friday').asks('schedule').offers(/10:00/);
    await chat.user('10 am').confirms('Premium Wash', /Creta/, /27 November/, '₹899');
    await chat.user('yes').says(/booking number is BKG-/);
    expect(company.writes.map((write) => write.operation)).to.deep.equal(['saveCustomer', 'saveVehicle', 'saveAddress', 'book']);
    expect(company.bookings[0]?.slot).to.equal('S-2-10');
  });

  it('takes a known customer there by buttons, and makes nothing anew that the company has', async () => {
    await talk([asha]);
    await chat.user('menu').offers('Book a service');
    await chat.press('Book a service').asks('service');
    await chat.press('Basic Wash').asks('known').says(/Swift/).says(/Aundh/);
    await chat.press('Yes').asks('schedule');
    await chat.press(/26 Nov/).asks('schedule');
    await chat.press(/10:00/).asks('confirm');
    await chat.press(/Yes/).says(/BKG-/);
    expect(company.writes.map((write) => write.operation)).to.deep.equal(['book']);
    expect(company.bookings[0]).to.include({ vehicle: 'VEH-SWIFT', address: 'ADDR-ASHA', customer: 'CUST-ASHA' });
  });

  it('lets a known customer take another car than the proposed one, in words', async () => {
    await talk([asha]);
    await chat.user('premium wash please').asks('known');
    await chat.user('no, the creta this time').asks('schedule');
    await chat.user('tomorrow at 4 pm').confirms(/Creta/, /26 November, 16:00/);
  });

  it('takes another car named in answer to the proposal, and the rest as proposed', async () => {
    await talk([asha]);
    await chat.user('premium wash please').asks('known');
    await chat.user('creta').asks('schedule');
    expect((await chat.task('book-service')).slots['address']?.value).to.include({ address: 'ADDR-ASHA' });
  });

  it('offers the nearest times when the slot is taken between the offer and the yes', async () => {
    await talk([asha]);
    await chat.user('basic wash for swift at home on friday at 10').asks('confirm');
    company.full.add('S-2-10');
    await chat
      .user('yes')
      .says(/taken/)
      .never(/is not free/)
      .asks('schedule')
      .offers(/Fri 27 Nov, 08:00/, /Fri 27 Nov, 12:00/);
    await chat.press(/12:00/).asks('confirm');
    await chat.user('yes').says(/BKG-/);
    expect(company.bookings.map((made) => made.slot)).to.deep.equal(['S-2-12']);
  });

  it('does not offer a time again that the desk has refused, even if it looks free', async () => {
    await talk([asha]);
    await chat.user('basic wash for swift at home on friday at 10').asks('confirm');
    company.refusals = 1;
    await chat.user('yes').says(/taken/).asks('schedule');
    expect(
      chat
        .heard()
        .at(-1)
        ?.choices.map((choice) => choice.title),
    ).not.to.include('Fri 27 Nov, 10:00');
    await chat.press(/08:00/).asks('confirm');
    await chat.press(/Yes/).says(/BKG-/);
    expect(company.bookings).to.have.length(1);
  });

  it('takes the car the company has when the look-up failed before and the customer named the model only', async () => {
    await talk();
    await chat.user('basic wash for my creta on friday at 10').asks('firstName');
    await chat.user('Asha Kulkarni').asks('address');
    await chat.user('B-302 Sindh Residency, DP Road, Aundh').asks('confirm');
    company.customers = [asha];
    await chat.user('yes').says(/BKG-/);
    expect(company.bookings[0]).to.include({ customer: 'CUST-ASHA', vehicle: 'VEH-CRETA', address: 'ADDR-ASHA' });
    expect(company.writes.map((write) => write.operation)).to.deep.equal(['book']);
  });

  it('says so when the price of the booking is another than the quoted one', async () => {
    await talk([asha]);
    await chat.user('basic wash for swift at home on friday at 10').asks('confirm');
    company.otherPrice = '450.00';
    await chat
      .user('yes')
      .says('₹450')
      .says('₹399')
      .says(/differs/);
  });

  it('asks a customer whose number is hidden for it before the first write', async () => {
    company = new FakeCompany();
    chat = await converse([booking], { ...company.options, phone: null });
    await chat.user('Premium wash for my creta').asks('firstName');
    await chat.user('Zoya Merchant').asks('phone');
    await chat.user('98220 11223').asks('address');
    expect((await chat.state()).persons[0]?.facts['phone']?.value).to.equal('+919822011223');
  });

  it('keeps an address until the areas can be looked up, instead of taking any place for served', async () => {
    await talk();
    const { areas } = company.catalogue;
    let isAway = true;
    const away = new Fault('ERP.CONNECT', 'nobody there', { operation: 'catalogue.areas' });
    Object.assign(company.catalogue, { areas: () => (isAway ? Promise.reject(away) : areas()) });
    await chat.user('I want to get my car washed').asks('service');
    await chat.user('premium').asks('firstName');
    await chat.user('Abhijit Sathe').asks('vehicle');
    await chat.user('hyundai creta MH12 AS 2005').asks('address');
    await chat.user('11 Tejas society, Baner').says(/cannot look that up/);
    isAway = false;
    await chat.passes('6m').asks('address').offers('Baner', 'Aundh', 'Powai');
    await chat.press('Baner').asks('schedule').offers(/Wed/);
  });
});
