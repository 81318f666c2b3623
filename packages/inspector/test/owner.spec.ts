import { expect } from 'chai';
import type { OperatorRequest } from '@samvad/framework/ports';
import type { HandOffView } from '@samvad/inspector';
import { closeInspected, inspect, refusalOf } from './inspected.ts';
import { given, Mailbox, stateOf, task } from './mailbox.ts';

describe('what an operator does', () => {
  afterEach(closeInspected);

  const talk = async () => {
    const requests: { readonly conversation: string; readonly request: OperatorRequest }[] = [];
    const inspected = await inspect(() => ({
      operate: async (conversation, request) => {
        requests.push({ conversation, request });
        if (conversation === 'c_none') return { is: 'unknown' };
        const again = requests.filter((each) => each.request.id !== undefined && each.request.id === request.id).length > 1;
        return again ? { is: 'duplicate', conversationId: box.id } : { is: 'accepted', conversationId: box.id, seq: 1 };
      },
    }));
    const box = new Mailbox(inspected.store, '919000000001');
    await box.turn(0, stateOf({ owner: 'human' }), { turn: { inputs: [{ seq: 1, kind: 'message' }] } });
    const post = (what: string, body: unknown, id = box.id) =>
      inspected.ask(`/conversations/${id}/${what}`, { method: 'POST', body: JSON.stringify(body) });
    return { ...inspected, requests, box, post };
  };

  it('is handed to the bot as it was asked for, and answered with the owner it led to', async () => {
    const { requests, box, post } = await talk();
    const answer = await post('takeover', { operator: 'Meera' });
    expect([answer.status, await answer.json()]).to.deep.equal([
      200,
      { conversationId: box.id, duplicate: false, handled: true, owner: 'human' },
    ]);
    await post('messages', { operator: 'Meera', text: ' Hello, Meera here. ' });
    await post('release', { operator: 'Meera', values: { note: 'gate 4' }, note: 'Gate 4 is noted.' });
    expect(requests.map(({ request }) => request)).to.deep.equal([
      { operator: 'Meera', act: { is: 'takeover' } },
      { operator: 'Meera', act: { is: 'message', text: 'Hello, Meera here.' } },
      { operator: 'Meera', act: { is: 'release', values: { note: 'gate 4' }, note: 'Gate 4 is noted.', flow: null } },
    ]);
  });

  it('takes a body without anything, as of an operator without a name', async () => {
    const { requests, post } = await talk();
    expect((await post('takeover', {})).status).to.equal(200);
    expect(requests[0]?.request.operator).to.equal('operator');
  });

  it('says of the same request that it was done before', async () => {
    const { post } = await talk();
    await post('messages', { operator: 'Meera', text: 'Hello', id: 'r1' });
    const again = (await (await post('messages', { operator: 'Meera', text: 'Hello', id: 'r1' })).json()) as { duplicate: boolean };
    expect(again.duplicate).to.equal(true);
  });

  it('refuses a message without words, values that are none, and a conversation that is not there', async () => {
    const { post } = await talk();
    const wrong = { status: 400, code: 'INSPECTOR.REQUEST' };
    expect(await refusalOf(await post('messages', { operator: 'Meera', text: '  ' }))).to.deep.equal(wrong);
    expect(await refusalOf(await post('release', { values: 'saturday' }))).to.deep.equal(wrong);
    expect(await refusalOf(await post('takeover', {}, 'c_none'))).to.deep.equal({ status: 404, code: 'INSPECTOR.NOT_FOUND' });
  });
});

describe('a conversation that waits for a person', () => {
  afterEach(closeInspected);

  it('shows since when, why, and what the person needs to know', async () => {
    const { store, read } = await inspect();
    const box = new Mailbox(store, '919000000001');
    const since = '2026-01-31T03:30:00.000Z';
    const handOff = {
      task: 't_2',
      since,
      reason: 'asked' as const,
      quote: 'a human please',
      asks: 1,
      promised: null,
      operator: null,
      awaitedSince: since,
      told: 1,
      meanwhile: [],
      owed: [],
    };
    const tasks = [task('t_1', 0, { slots: { service: given({ service: 'foam' }, 'foam') } }), task('t_2', 1, { flow: 'hand-off' })];
    const input = { seq: 1, kind: 'message', sentAt: since, content: { type: 'text', text: 'a human please' } };
    await box.turn(10, stateOf({ owner: 'waiting', handOff, tasks }), { turn: { inputs: [input] } });
    const view = (await read(`/conversations/${box.id}`)) as { readonly handOff: HandOffView };
    expect(view.handOff).to.deep.include({ since, reason: 'asked', operator: null, waitingSince: since });
    expect(view.handOff.packet).to.deep.include({ conversation: box.id, quote: 'a human please', language: 'en' });
    expect(view.handOff.packet.tasks).to.deep.equal([
      { id: 't_1', flow: 'book-service', status: 'active', values: { service: { service: 'foam' } } },
    ]);
    expect(view.handOff.packet.messages).to.deep.equal([{ by: 'customer', text: 'a human please', at: since }]);
  });
});
