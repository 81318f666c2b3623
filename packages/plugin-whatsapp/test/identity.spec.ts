import type { Address, EventOf } from '@samvad/framework';
import { expect } from 'chai';
import { ACCOUNT } from './channel-under-test.ts';
import { bodyOf, parsed } from './webhook-bodies.ts';

const from = (ids: object, contacts: unknown): EventOf<'message'> | undefined =>
  parsed(bodyOf({ contacts, messages: [{ id: 'w', timestamp: '1790000001', type: 'text', text: { body: 'x' }, ...ids }] })).messages[0];
const phone = (id: string): Address => ({ channel: 'whatsapp', account: ACCOUNT, kind: 'phone', id });
const user = (id: string): Address => ({ channel: 'whatsapp', account: ACCOUNT, kind: 'user', id });

describe('who wrote', () => {
  it('is known by telephone number where it is shown, also when the user id is there too', () => {
    const event = from({ from: '919822000001', from_user_id: 'IN.1' }, [
      { profile: { name: ' Asha ' }, wa_id: '919822000001', user_id: 'IN.1' },
    ]);
    expect(event?.address).to.deep.equal(phone('919822000001'));
    expect(event?.phone).to.equal('+919822000001');
    expect(event?.profileName).to.equal('Asha');
  });

  it('is known by the business-scoped user id where the number is hidden', () => {
    const event = from({ from_user_id: 'IN.1' }, [{ profile: { name: 'Asha', username: 'asha' }, user_id: 'IN.1' }]);
    expect(event?.address).to.deep.equal(user('IN.1'));
    expect(event?.phone).to.equal(null);
    expect(event?.profileName).to.equal('Asha');
  });

  it('is known by the user id also where it stands in the fields of the number', () => {
    expect(from({ from: 'IN.1' }, [{ wa_id: 'IN.1', profile: { name: 'Asha' } }])).to.deep.include({
      address: user('IN.1'),
      profileName: 'Asha',
    });
  });

  it('is known without any contact', () => {
    expect(from({ from: '919822000001' }, undefined)).to.deep.include({ address: phone('919822000001'), profileName: null });
    expect(from({ from_user_id: 'IN.1' }, [])).to.deep.include({ address: user('IN.1'), profileName: null });
  });

  it('is told by the number WhatsApp knows, where that differs from the one that wrote', () => {
    const event = from({ from: '5511987654321', from_user_id: 'BR.1' }, [{ wa_id: '551187654321', user_id: 'BR.1' }]);
    expect(event?.address).to.deep.equal(phone('551187654321'));
  });

  it('is matched with its contact by id, not by place, in a batch', () => {
    const message = (id: string, ids: object): object => ({ id, timestamp: '1790000001', type: 'text', text: { body: 'x' }, ...ids });
    const found = parsed(
      bodyOf({
        contacts: [
          { profile: { name: 'Meera' }, wa_id: '919822000003' },
          { profile: { name: 'Hidden' }, user_id: 'IN.9' },
          7,
          { profile: { name: 'Asha' }, wa_id: '919822000001' },
        ],
        messages: [
          message('a', { from: '919822000001' }),
          message('b', { from: '919822000002' }),
          message('c', { from: '919822000003' }),
          message('d', { from_user_id: 'IN.9' }),
        ],
      }),
    );
    expect(found.messages.map(({ messageId, profileName }) => [messageId, profileName])).to.deep.equal([
      ['a', 'Asha'],
      ['b', null],
      ['c', 'Meera'],
      ['d', 'Hidden'],
    ]);
  });

  it('is noted, not guessed, when nothing usable is there', () => {
    for (const ids of [{}, { from: '' }, { from: '12' }, { from: '+0123456789' }, { from: 'a b' }, { from_user_id: 'in.1' }, { from: 7 }]) {
      const found = parsed(bodyOf({ messages: [{ id: 'w', timestamp: '1790000001', type: 'text', text: { body: 'x' }, ...ids }] }));
      expect(found.messages, JSON.stringify(ids)).to.deep.equal([]);
      expect(found.unknown).to.deep.equal(['message text: no usable sender']);
    }
  });
});
