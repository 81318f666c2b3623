import { expect } from 'chai';
import { RunningApp } from './running-app.ts';

describe('a hand-off in the car-care app, over HTTP', function () {
  this.timeout(60_000);
  let app: RunningApp;
  afterEach(() => app.stop());

  it('is silent while a person has the conversation, sends the person’s words, and goes on with what was decided', async () => {
    app = await RunningApp.start();
    const id = `whatsapp:${app.emulator.env.WHATSAPP_PHONE_NUMBER_ID}:919822000001`;
    const asha = app.emulator.customer('919822000001');
    const says = async (text: string) => {
      asha.says(text);
      return (await asha.hears()).shown.text;
    };
    const operate = (what: string, body: unknown) => app.inspect<{ owner: string; handled: boolean }>(`/conversations/${id}/${what}`, body);
    const view = () => app.inspect<ConversationView>(`/conversations/${id}`);

    expect(await says('basic wash for my swift')).to.match(/Aundh/);
    expect(await says('can I talk to a person')).to.match(/person of our team/);
    const waiting = await view();
    expect(waiting.owner).to.equal('waiting');
    expect(waiting.handOff?.reason).to.equal('asked');
    expect(waiting.handOff?.packet.messages.map(({ text }) => text)).to.include('can I talk to a person');

    expect(await operate('takeover', { operator: 'Meera' })).to.deep.include({ owner: 'human', handled: true });
    const before = asha.received().length;
    await asha.says('is the basic wash enough for a muddy car?').acknowledged;
    await operate('messages', { operator: 'Meera', text: 'Meera here. For mud take the premium one.', id: 'm-1' });
    await operate('messages', { operator: 'Meera', text: 'Meera here. For mud take the premium one.', id: 'm-1' });
    expect((await asha.hears()).shown.text).to.equal('Meera here. For mud take the premium one.');
    const premium = { service: 'Premium Wash', title: 'Premium Wash' };
    const released = await operate('release', { operator: 'Meera', values: { service: premium }, note: 'Premium it is.' });
    expect(released.owner).to.equal('bot');
    expect((await asha.hears()).shown.text).to.match(/Meera: Premium it is\./);
    expect(asha.received()).to.have.length(before + 2);
    const after = await view();
    expect(after.tasks.find(({ flow }) => flow === 'book-service')?.slots['service']?.source.by).to.equal('operator');
    expect(after.tasks.find(({ flow }) => flow === 'hand-off')?.status).to.equal('done');
  });
});

interface ConversationView {
  readonly owner: string;
  readonly handOff: { readonly reason: string; readonly packet: { readonly messages: readonly { readonly text: string }[] } } | null;
  readonly tasks: readonly {
    readonly flow: string;
    readonly status: string;
    readonly slots: Readonly<Record<string, { readonly source: { readonly by: string } }>>;
  }[];
}
