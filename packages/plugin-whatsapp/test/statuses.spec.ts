import type { ParsedWebhook } from '@samvad/framework';
import { expect } from 'chai';
import { ACCOUNT } from './channel-under-test.ts';
import { bodyOf, parsed } from './webhook-bodies.ts';

const news = (more: object): ParsedWebhook =>
  parsed(bodyOf({ statuses: [{ id: 'wamid.OUT1', timestamp: '1790000002', recipient_id: '919822000001', ...more }] }));

describe('news of a message of ours', () => {
  it('tells how far it got, and echoes what was sent along', () => {
    expect(news({ status: 'delivered', biz_opaque_callback_data: 'att_1' }).statuses).to.deep.equal([
      {
        account: ACCOUNT,
        messageId: 'wamid.OUT1',
        reference: 'att_1',
        rank: 'delivered',
        at: 1_790_000_002_000,
        errorCode: null,
        errorText: null,
      },
    ]);
  });

  it('has one of four ranks; a played voice message was read', () => {
    for (const [status, rank] of [
      ['sent', 'sent'],
      ['delivered', 'delivered'],
      ['read', 'read'],
      ['played', 'read'],
      ['failed', 'failed'],
    ])
      expect(news({ status }).statuses[0]?.rank, status).to.equal(rank);
  });

  it('is read without contacts, recipient or reference, and with its time as a number', () => {
    const [status] = news({ status: 'sent', recipient_id: undefined, timestamp: 1790000002 }).statuses;
    expect(status).to.include({ rank: 'sent', reference: null, at: 1_790_000_002_000 });
  });

  it('tells why a message failed, in the words of today and of old', () => {
    const error = { code: 131026, title: 'Message undeliverable', message: 'Message undeliverable', error_data: { details: 'x' } };
    expect(news({ status: 'failed', errors: [error] }).statuses[0]).to.include({ errorCode: '131026', errorText: 'Message undeliverable' });
    expect(news({ status: 'failed', errors: [{ code: '470', message: 'old' }] }).statuses[0]).to.include({
      errorCode: '470',
      errorText: 'old',
    });
    for (const errors of [[], undefined, 'x', [{}]])
      expect(news({ status: 'failed', errors }).statuses[0]).to.include({ rank: 'failed', errorCode: null, errorText: null });
  });

  it('keeps the order of arrival: what counts is the rank, and that is for the outbox', () => {
    const status = (rank: string): object => ({ id: 'wamid.OUT1', status: rank, timestamp: '1790000002' });
    const found = parsed(bodyOf({ statuses: [status('read'), status('sent'), status('failed'), status('delivered')] }));
    expect(found.statuses.map(({ rank }) => rank)).to.deep.equal(['read', 'sent', 'failed', 'delivered']);
  });

  it('is only noted when it is of a payment, a call or a later version', () => {
    for (const [more, note] of [
      [{ status: 'captured', type: 'payment' }, 'status payment captured'],
      [{ status: 'delivered', type: 'payment' }, 'status payment delivered'],
      [{ status: 'in_orbit' }, 'status in_orbit'],
      [{ status: 'deleted' }, 'status deleted'],
      [{ status: 3 }, 'status: malformed at status'],
      [{ status: 'sent', id: '' }, 'status: malformed at id'],
      [{ status: 'sent', timestamp: 'x' }, 'status: malformed at timestamp'],
    ] as const) {
      const found = news(more);
      expect(found.statuses, note).to.deep.equal([]);
      expect(found.unknown).to.deep.equal([note]);
    }
  });

  it('is read when its type says that it is of a message', () => {
    expect(news({ status: 'sent', type: 'message' }).statuses).to.have.length(1);
  });
});
