import { bind, Fault, plugin } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washPlugin, WashDesk } from '../../fixtures/wash.ts';
import { feelingWords } from './feeling-words.ts';

const SORRY = /sorry/i;

describe('feelings', () => {
  let desk: FakeDesk;
  let chat: Chat;
  const severities: string[] = [];
  beforeEach(async () => {
    desk = new FakeDesk();
    const offers = plugin('plans', { texts: { en: { wax: 'A wax goes well with it: just ask.' } } });
    offers.offer({ when: 'after-done', flows: ['wash'], text: 'wax' });
    const grave = plugin('grave', { texts: { en: { title: 'File it', all: 'Shall I file it?', filed: 'Filed.' } } });
    grave.flow('file', {
      version: 1,
      title: 'title',
      intent: { description: 'Files.', examples: ['file', 'file it', 'please file', 'file this', 'file that'] },
      slots: {},
      confirm: { text: 'all' },
      run({ severity, done }) {
        severities.push(severity);
        return Promise.resolve(done('filed'));
      },
    });
    chat = await converse([washPlugin(), offers, grave], { bindings: [bind(WashDesk, desk)], understander: feelingWords });
  });
  afterEach(() => chat.stop());

  const withheld = async (): Promise<readonly unknown[]> => {
    const [{ id } = { id: '' }] = (await chat.bot.reads.conversations({ limit: 1 })).items;
    const turns = (await chat.bot.reads.turns(id, { limit: 100 })).items;
    return turns.flatMap(({ decisions }) =>
      (decisions as readonly { move: string; purpose?: string; because?: string }[]).flatMap((move) =>
        move.move === 'withhold' && move.purpose === 'offer' ? [move.because] : [],
      ),
    );
  };
  const book = async (car: string): Promise<void> => {
    await chat.user(`start wash; service: basic; car: ${car}; time: 9:00`).asks('confirm');
    await chat.user('yes');
  };

  it('says sorry once in an incident, and answers on', async () => {
    await chat.user('angry! start wash').says(SORRY).asks('service');
    await chat.user('service: basic').never(SORRY).asks('car');
    await chat.user('frustrated! car: Swift').never(SORRY).asks('time');
    await chat.passes('25h');
    await chat.user('frustrated! why').says(SORRY);
  });

  it('says sorry with the answer to a complaint, and not again with the next', async () => {
    await chat
      .user('angry! complain you scratched my door')
      .says(/sorry/)
      .never(/sorry[^]*sorry/i);
    await chat
      .user('complain and you were late')
      .never(SORRY)
      .says(/added to what our team has/);
  });

  it('keeps cheer and emoji from who is angry', async () => {
    await chat.user('start wash').asks('service');
    await chat.user('emoji').says('🙂');
    await chat.user('angry! emoji').never(/🙂/).says('I hear you').asks('service');
    await chat.user('smalltalk').says('Glad to hear from you');
  });

  it('calms who is worried while something is being made', async () => {
    await chat.user('start wash; service: basic; car: Swift; time: 9:00').asks('confirm');
    desk.failing.set('book', [new Fault('ERP.TIMEOUT', 'no answer', { operation: 'book' })]);
    await chat.user('yes');
    await chat.user('anxious! recap').says(/nothing you told me is lost/);
  });

  it('calls a person after half the ladder where the customer is angry', async () => {
    await chat.user('start wash').asks('service');
    await chat.user('bla');
    expect((await chat.state()).owner).to.equal('bot');
    await chat.user('angry! bla bla').says(/person of our team/);
    expect((await chat.state()).owner).to.equal('waiting');
  });

  it('offers after something was made, once a week, and records why not else', async () => {
    await book('Swift');
    expect(chat.heard().map(({ text }) => text)).to.include('A wax goes well with it: just ask.');
    await book('Creta');
    expect(chat.heard().filter(({ text }) => text.includes('wax'))).to.have.length(1);
    expect(await withheld()).to.deep.equal(['an offer was made lately']);
    await chat.passes('8d');
    await book('Alto');
    expect(chat.heard().filter(({ text }) => text.includes('wax'))).to.have.length(2);
  });

  it('offers nothing to who is angry, has something else open, or has opted out', async () => {
    await chat.user('angry! start wash; service: basic; car: Swift; time: 9:00').asks('confirm');
    await chat.press(/yes/i).never(/wax/);
    await chat.user('start wash; service: basic').asks('car');
    await book('Creta');
    await chat.user('cancel all');
    await chat.user('optOut').says(/no messages from us/);
    await book('Alto');
    expect((await withheld()).toReversed()).to.deep.equal([
      'the customer is angry',
      'something open is waiting',
      'the customer wants no messages unasked',
    ]);
    expect(chat.heard().some(({ text }) => text.includes('wax'))).to.equal(false);
  });

  it('tells a flow how grave the matter is, by the strongest feeling while it was talked of', async () => {
    await chat.user('start file').asks('confirm');
    await chat.user('yes').says('Filed');
    await chat.user('angry! start file').asks('confirm');
    await chat.user('yes').says('Filed');
    expect(severities).to.deep.equal(['low', 'high']);
  });
});
