import { neutral } from '@samvad/framework';
import type { Chat } from '@samvad/testing';
import { expect } from 'chai';
import { Garage } from './garage.ts';

describe('asking for a person', () => {
  let garage: Garage;
  let chat: Chat;
  const talk = async (startsAt = '2026-11-25T10:00:00+05:30'): Promise<void> => {
    garage = new Garage();
    chat = await garage.talk({ startsAt });
  };
  afterEach(() => chat.stop());

  it('is answered with the time by which somebody writes, and the talk goes on', async () => {
    await talk();
    await chat.user('book a wash').asks('service');
    await chat.user('human please').says('by 10:15').says('Meanwhile I go on').asks('service');
    await chat.user('premium').asks('time');
    expect((await chat.state()).owner).to.equal('waiting');
    expect((await chat.task('hand-off')).status).to.equal('active');
    expect((await chat.task('book')).status).to.equal('active');
  });

  it('is told honestly at night that nobody is there, and when somebody will be', async () => {
    await talk('2026-11-25T22:30:00+05:30');
    await chat
      .user('I want to talk to a person')
      .says('Nobody is at the desk right now; we open at 09:00 tomorrow')
      .never(/You get an answer/);
    await chat.user('book a wash').asks('service');
  });

  it('promises no time when the desk cannot be asked', async () => {
    await talk();
    garage.hours = 'down';
    await chat.user('connect me to an agent').says('I cannot see at the moment when somebody answers').never(/\d/);
  });

  it('is understood in Hindi, in both scripts', async () => {
    await talk();
    await chat.user('किसी इंसान से बात करनी है').says('आपको 10:15 बजे तक जवाब मिलेगा').says('तब तक यहाँ मदद जारी रहेगी');
    await chat.user('mujhe kisi insaan se baat karni hai').says('Aapko 10:15 baje tak jawab milega');
  });

  it('never hears the same sentence again, and keeps the first promise until it is broken', async () => {
    await talk();
    const first = (await chat.user('human please')).heard[0]?.text;
    await chat.passes('5m');
    const second = (await chat.user('human!').says('by 10:15')).heard[0]?.text;
    await chat.passes('8m');
    const third = (await chat.user('I want a human').says('by 10:15')).heard[0]?.text;
    await chat.passes('15m');
    await chat.user('human please').says('It takes longer than I said').says('by 10:43');
    expect(new Set([first, second, third].map((said) => said?.split('\n')[0])).size).to.equal(3);
    expect(garage.told.filter(({ news }) => news === 'asked')).to.have.length(1);
  });

  it('starts by the menu as well', async () => {
    await talk();
    await chat.user('menu').offers('Talk to a person');
    await chat.press('Talk to a person').says('by 10:15');
    expect((await chat.state()).owner).to.equal('waiting');
  });

  it('hands the desk a packet that answers what a person would ask first', async () => {
    await talk();
    await chat.user('book a wash');
    await chat.user('premium');
    await chat.user('human please');
    const [packet] = garage.told;
    expect(packet).to.deep.include({ news: 'asked', reason: 'asked', quote: 'human please', language: 'en', emotion: neutral });
    expect(packet?.who).to.deep.include({ phone: '+919811122233', address: 'chat:test:919811122233' });
    expect(packet?.tasks).to.have.length(1);
    expect(packet?.tasks[0]).to.deep.include({ flow: 'book', status: 'active' });
    expect(packet?.tasks[0]?.values['service']).to.deep.include({ service: 'premium' });
    expect(packet?.asking?.slot).to.equal('time');
    expect(packet?.messages.map(({ by, text }) => `${by}: ${text.split('\n')[0]}`)).to.deep.equal([
      'customer: book a wash',
      'bot: Which wash would you like?',
      'customer: premium',
      'bot: When shall we come?',
      'customer: human please',
      'bot: I have asked a person of our team to write to you here.',
    ]);
  });
});

describe('the policy', () => {
  let garage: Garage;
  let chat: Chat;
  beforeEach(async () => {
    garage = new Garage();
    chat = await garage.talk();
  });
  afterEach(() => chat.stop());

  it('calls a person for who stays angry, once, with an apology', async () => {
    await chat.user('book a wash');
    await chat.user('this is ridiculous, you are useless!!! I am furious');
    await chat
      .user('WORST SERVICE EVER!!! I am so angry')
      .says(/person of our team/)
      .says('by 10:15');
    expect(garage.told.map(({ reason }) => reason)).to.have.length(1);
    expect(garage.told[0]?.feelings.at(-1)?.label).to.equal('angry');
  });

  it('calls a person when a question got nowhere on all rungs of its ladder', async () => {
    await chat.user('book a wash').asks('service');
    for (const nonsense of ['blorp', 'zzz frob', 'quux wibble']) await chat.user(nonsense).asks('service');
    await chat.user('flurb').says('I do not get this right').says('by 10:15');
    expect(garage.told.map(({ reason }) => reason)).to.deep.equal(['stuck']);
  });

  it('calls a person when what was agreed to could not be made, and tells what is there', async () => {
    garage.whenBooked = () => Promise.reject(new Error('the book is torn'));
    await chat.user('book a wash');
    await chat.user('premium');
    await chat.user('sunday').asks('confirm');
    await chat.user('yes').says('A person of our team takes it from here').says('by 10:15');
    expect(garage.told.map(({ reason }) => reason)).to.deep.equal(['failed']);
    expect((await chat.state()).owner).to.equal('waiting');
  });

  it('does not call twice: who waits for a person and is angry meanwhile is with the team already', async () => {
    await chat.user('human please');
    await chat.user('this is ridiculous, you are useless!!! I am furious');
    await chat.user('WORST SERVICE EVER!!! I am so angry');
    expect(garage.told).to.have.length(1);
  });

  it('calls a person for a complaint, and says when an answer comes', async () => {
    await chat.user('last time you scratched my door!!').says(/sorry/i).says('by 10:15');
    expect(garage.told.map(({ reason }) => reason)).to.deep.equal(['complaint']);
  });
});
