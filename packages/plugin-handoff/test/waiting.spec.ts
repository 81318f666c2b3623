import type { Chat } from '@samvad/testing';
import { expect } from 'chai';
import { Garage } from './garage.ts';

describe('waiting for a person', () => {
  let garage: Garage;
  let chat: Chat;
  beforeEach(async () => {
    garage = new Garage();
    chat = await garage.talk();
  });
  afterEach(() => chat.stop());
  const codes = async () =>
    (await chat.bot.reads.faults({ limit: 10 })).map(({ code }) => code).filter((code) => code.startsWith('HANDOFF'));
  const news = () => garage.told.map((packet) => packet.news);

  it('reminds the desk after 15 minutes, raises the alarm after an hour, and asks the customer after eight', async () => {
    await chat.user('human please');
    await chat.passes('14m').silent();
    expect(await codes()).to.deep.equal([]);
    await chat.passes('2m').silent();
    expect(await codes()).to.deep.equal(['HANDOFF.WAITING']);
    await chat.passes('45m').silent();
    expect(await codes()).to.have.members(['HANDOFF.WAITING', 'HANDOFF.LATE']);
    expect(news()).to.deep.equal(['asked', 'reminded', 'late']);
    await chat.passes('7h').says('Shall I go on with you here?').asks('handOff').offers('Yes, go on', 'No, I wait');
  });

  it('goes on with the bot when the customer wants that, in words or by the button', async () => {
    await chat.user('human please');
    await chat.passes('8h').asks('handOff');
    await chat.user('yes').says('we go on together');
    expect((await chat.state()).owner).to.equal('bot');
    expect((await chat.task('hand-off')).status).to.equal('done');
    await chat.user('human please');
    await chat.passes('8h').asks('handOff');
    await chat.press('Yes, go on').says('go on');
    expect((await chat.state()).owner).to.equal('bot');
  });

  it('waits on when the customer wants that, and tells the desk again', async () => {
    await chat.user('human please');
    await chat.passes('8h').asks('handOff');
    await chat.press('No, I wait').says('your request stays with our team');
    expect((await chat.state()).owner).to.equal('waiting');
    expect(news().at(-1)).to.equal('reminded');
    await chat.passes('8h').asks('handOff');
  });

  it('ends with the word of the person who took over', async () => {
    await chat.user('human please');
    await chat.operator({ is: 'takeover' });
    await chat.operator({ is: 'message', text: 'Here I am.' }).messages(1);
    await chat.passes('9h').silent();
    expect(await codes()).to.deep.equal([]);
  });

  it('begins again with a message that the person leaves unanswered, and the bot asks before it takes over', async () => {
    await chat.user('book a wash').asks('service');
    await chat.operator({ is: 'takeover' });
    await chat.operator({ is: 'message', text: 'Here I am.' });
    await chat.user('are you still there?').silent();
    await chat.passes('16m').silent();
    expect(await codes()).to.deep.equal(['HANDOFF.WAITING']);
    await chat.passes('8h').says('Shall I go on').asks('handOff');
    await chat.user('premium it shall be').silent();
    await chat.user('yes please').says('we go on together').says('Premium Wash').asks('known');
  });

  it('is over when the customer drops everything', async () => {
    await chat.user('book a wash');
    await chat.user('human please');
    await chat.user('cancel everything');
    expect((await chat.state()).owner).to.equal('bot');
    await chat.passes('9h').never(/Shall I go on/);
    expect(await codes()).to.deep.equal([]);
  });

  it('asks in Hindi', async () => {
    await chat.user('किसी इंसान से बात करनी है');
    await chat.passes('8h').says('क्या हम यहीं आगे बढ़ें?').offers('हाँ, आगे बढ़ें');
    await chat.user('हाँ').says('हम यहीं साथ में आगे बढ़ते हैं');
  });
});
