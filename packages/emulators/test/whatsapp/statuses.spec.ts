import { expect } from 'chai';
import { ranks, type Value } from './bot.ts';
import { ASHA, idIn, post, type Stage, stage, text } from './stage.ts';

const reference = { biz_opaque_callback_data: 'att_1' };
const statusIn = (values: readonly Value[]): NonNullable<Value['statuses']>[number] | undefined => values[0]?.statuses?.[0];

describe('what becomes of a sent message', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage();
    await at.emulator.customer(ASHA).says('hello').acknowledged;
    await at.bot.next();
  });
  afterEach(() => at.close());

  it('is told: sent, delivered, and read when the customer looks; each with what was sent along', async () => {
    const wamid = idIn(await post(at.emulator, text('hi', reference)));
    at.time.advance(50);
    const sent = statusIn(await at.bot.values(1));
    expect(sent).to.include({ id: wamid, status: 'sent', recipient_id: ASHA, biz_opaque_callback_data: 'att_1' });
    expect(sent?.['timestamp']).to.equal(String(Math.floor(at.time.now() / 1000)));
    expect(sent?.['pricing']).to.deep.equal({ billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' });
    at.time.advance(200);
    expect(statusIn(await at.bot.values(1))).to.include({ id: wamid, status: 'delivered', biz_opaque_callback_data: 'att_1' });
    at.emulator.customer(ASHA).looks();
    const read = statusIn(await at.bot.values(1));
    expect(read).to.include({ id: wamid, status: 'read', biz_opaque_callback_data: 'att_1' }).and.not.have.property('pricing');
  });

  it('skips delivered where the chat is open, and comes to no lower rank later', async () => {
    await post(at.emulator, text('hi'));
    at.emulator.customer(ASHA).looks();
    at.time.advance(10_000);
    expect(ranks(await at.bot.values(2))).to.deep.equal(['sent', 'read']);
    expect(at.bot.heard).to.have.length(3);
    at.emulator.customer(ASHA).looks();
    expect(at.time.waits()).to.deep.equal([]);
  });

  it('is read also when the customer answers', async () => {
    await post(at.emulator, text('hi'));
    at.time.advance(1_000);
    await at.bot.values(2);
    at.emulator.customer(ASHA).says('hello again');
    const values = await at.bot.values(2);
    expect(ranks(values)).to.deep.equal(['read']);
  });

  it('carries nothing back where nothing was sent along, and no number where it is hidden', async () => {
    const hidden = at.emulator.customer('919822000009', { profileName: 'Hidden', phoneHidden: true });
    await hidden.says('hello').acknowledged;
    await at.bot.next();
    await post(at.emulator, text('hi', { to: undefined, recipient: hidden.profile.userId }));
    at.time.advance(50);
    const sent = statusIn(await at.bot.values(1));
    expect(sent).to.include({ status: 'sent', recipient_user_id: hidden.profile.userId });
    expect(sent).not.to.have.any.keys('recipient_id', 'biz_opaque_callback_data');
  });

  it('is failure when a switch says so, with code, title and details and without contacts', async () => {
    at.emulator.faults.add({ kind: 'failed', code: 131026, details: 'Not on WhatsApp' });
    const answer = await post(at.emulator, text('hi', reference));
    expect(answer.status).to.equal(200);
    at.time.advance(10_000);
    const values = await at.bot.values(1);
    expect(values[0]).not.to.have.property('contacts');
    expect(statusIn(values)).to.deep.include({
      id: idIn(answer),
      status: 'failed',
      biz_opaque_callback_data: 'att_1',
      errors: [
        { code: 131026, title: 'Message undeliverable', message: 'Message undeliverable', error_data: { details: 'Not on WhatsApp' } },
      ],
    });
    at.emulator.customer(ASHA).looks();
    at.time.advance(10_000);
    expect(at.bot.heard).to.have.length(2);
    expect(at.emulator.sentTo(ASHA)[0]).to.deep.include({ status: 'failed', failure: { code: 131026, title: 'Message undeliverable' } });
  });

  it('is failure also when the customer looks before it is told: a lost message is on no phone', async () => {
    at.emulator.faults.add({ kind: 'failed', code: 131026 });
    await post(at.emulator, text('hi'));
    at.emulator.customer(ASHA).looks();
    at.time.advance(10_000);
    expect(ranks(await at.bot.values(1))).to.deep.equal(['failed']);
  });

  it('may follow at another pace', async () => {
    const quick = await stage({ receipts: { sentMs: 0, deliveredMs: 0, readMs: 5_000 } });
    await quick.emulator.customer(ASHA).says('hello').acknowledged;
    await post(quick.emulator, text('hi'));
    quick.time.advance(5_000);
    expect(ranks(await quick.bot.values(4))).to.deep.equal(['sent', 'delivered', 'read']);
    await quick.close();
  });
});
