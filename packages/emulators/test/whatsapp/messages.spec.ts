import { expect } from 'chai';
import { ASHA, idIn, NUMBER, post, type Stage, stage, TOKEN, text } from './stage.ts';

const HOUR = 3_600_000;
const template = {
  messaging_product: 'whatsapp',
  to: `+${ASHA}`,
  type: 'template',
  template: { name: 'visit_reminder', language: { code: 'en' } },
};

describe('a send', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage();
    at.emulator.customer(ASHA).says('hello');
  });
  afterEach(() => at.close());

  it('is answered with an id of its own and the contact', async () => {
    const first = await post(at.emulator, text('one'));
    const second = await post(at.emulator, text('two'));
    expect(first.status).to.equal(200);
    expect(first.body.contacts).to.deep.equal([{ input: `+${ASHA}`, wa_id: ASHA }]);
    expect(idIn(first)).to.match(/^wamid\.[\w+/=]+$/);
    expect(idIn(first)).not.to.equal(idIn(second));
    expect(at.emulator.sentTo(ASHA).map(({ wamid, shown }) => [wamid, shown.text])).to.deep.equal([
      [idIn(first), 'one'],
      [idIn(second), 'two'],
    ]);
    expect(at.emulator.sentTo(ASHA)[0]?.raw).to.deep.equal(text('one'));
  });

  it('takes a number however it is written', async () => {
    for (const to of [`+${ASHA}`, ASHA, '+91 98220-00001'])
      expect((await post(at.emulator, text('x', { to }))).body.contacts?.[0]?.['wa_id']).to.equal(ASHA);
  });

  it('goes by the business-scoped id to a customer whose number is hidden', async () => {
    const hidden = at.emulator.customer('919822000009', { profileName: 'Hidden', phoneHidden: true });
    hidden.says('hello');
    const { userId } = hidden.profile;
    const answer = await post(at.emulator, text('x', { to: undefined, recipient: userId }));
    expect(answer.body.contacts).to.deep.equal([{ input: userId, user_id: userId }]);
    expect(hidden.received()).to.have.length(1);
    expect((await post(at.emulator, text('x', { to: undefined, recipient: 'IN.404' }))).body.error?.code).to.equal(100);
    expect((await post(at.emulator, text('x', { to: userId }))).body.error?.code).to.equal(100);
  });

  it('needs the token of this number', async () => {
    for (const [more, status, code] of [
      [{ token: null }, 401, 0],
      [{ token: 'wrong' }, 401, 190],
      [{ token: TOKEN.slice(1) }, 401, 190],
      [{ number: '999' }, 400, 100],
    ] as const) {
      const answer = await post(at.emulator, text('x'), more);
      expect([answer.status, answer.body.error?.code]).to.deep.equal([status, code]);
    }
    expect(at.emulator.sentTo(ASHA)).to.deep.equal([]);
  });

  it('does not go to the business itself', async () => {
    expect((await post(at.emulator, text('x', { to: '+912049001234' }))).body.error?.code).to.equal(131021);
  });

  it('is refused by 131047 a day after the customer’s last word, but for a template', async () => {
    at.time.advance(24 * HOUR - 1);
    expect((await post(at.emulator, text('in time'))).status).to.equal(200);
    at.time.advance(1);
    const late = await post(at.emulator, text('late'));
    expect([late.status, late.body.error?.code]).to.deep.equal([400, 131047]);
    const sent = await post(at.emulator, template);
    expect(sent.body.messages?.[0]?.message_status).to.equal('accepted');
    at.emulator.customer(ASHA).says('I am back');
    expect((await post(at.emulator, text('again'))).status).to.equal(200);
  });

  it('is refused by 131047 to somebody who never wrote; a template adds them', async () => {
    const stranger = '447700900001';
    expect((await post(at.emulator, text('x', { to: `+${stranger}` }))).body.error?.code).to.equal(131047);
    expect((await post(at.emulator, { ...template, to: `+${stranger}` })).status).to.equal(200);
    expect(at.emulator.sentTo(stranger)).to.have.length(1);
  });

  it('comes in bursts of 45 to one customer, then one in 6 seconds, others undisturbed', async () => {
    for (let count = 0; count < 45; count += 1) expect((await post(at.emulator, text(`${count}`))).status).to.equal(200);
    const over = await post(at.emulator, text('46'));
    expect([over.status, over.body.error?.code]).to.deep.equal([429, 131056]);
    const other = at.emulator.customer('919822000002');
    other.says('hello');
    expect((await post(at.emulator, text('x', { to: '+919822000002' }))).status).to.equal(200);
    at.time.advance(5_999);
    expect((await post(at.emulator, text('46'))).status).to.equal(429);
    at.time.advance(1);
    expect((await post(at.emulator, text('46'))).status).to.equal(200);
    expect((await post(at.emulator, text('47'))).status).to.equal(429);
  });

  it('is one of 80 in a second of the number', async () => {
    for (const waId of ['919822000002', '919822000003']) at.emulator.customer(waId).says('hello');
    const to = (index: number): string => `+91982200000${1 + (index % 3)}`;
    for (let index = 0; index < 80; index += 1) expect((await post(at.emulator, text('x', { to: to(index) }))).status).to.equal(200);
    const over = await post(at.emulator, text('x', { to: to(80) }));
    expect([over.status, over.body.error?.code]).to.deep.equal([429, 130429]);
    at.time.advance(1000);
    expect((await post(at.emulator, text('x', { to: to(80) }))).status).to.equal(200);
  });

  it('tells the phone when it was refused, and why', async () => {
    const events: unknown[] = [];
    at.emulator.listen((event) => void (event.type === 'refused' && events.push([event.waId, event.code, event.details])));
    await post(at.emulator, text('x'.repeat(4097)));
    at.time.advance(25 * HOUR);
    await post(at.emulator, text('late'));
    expect(events).to.deep.equal([
      [ASHA, 100, 'text.body: its length 4097 is over the limit of 4096'],
      [ASHA, 131047, 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.'],
    ]);
  });
});

describe('a read receipt', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage();
  });
  afterEach(() => at.close());
  const read = (messageId: string, more: object = {}): object => ({
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: messageId,
    ...more,
  });

  it('turns this message and those before it blue, by POST and by PUT', async () => {
    const asha = at.emulator.customer(ASHA);
    const ticks: string[] = [];
    at.emulator.listen((event) => void (event.type === 'status' && event.status === 'read' && ticks.push(event.wamid)));
    const [one, two, three] = [asha.says('one'), asha.says('two'), asha.says('three')];
    expect((await post(at.emulator, read(two.wamid))).body).to.deep.equal({ success: true });
    expect(ticks).to.deep.equal([one.wamid, two.wamid]);
    expect((await post(at.emulator, read(three.wamid), { method: 'PUT' })).body).to.deep.equal({ success: true });
    expect(ticks).to.deep.equal([one.wamid, two.wamid, three.wamid]);
  });

  it('shows that the business is writing, for 25 seconds', async () => {
    const typing: unknown[] = [];
    at.emulator.listen((event) => void (event.type === 'typing' && typing.push([event.waId, event.forMs])));
    const { wamid } = at.emulator.customer(ASHA).says('hello');
    await post(at.emulator, read(wamid, { typing_indicator: { type: 'text' } }));
    expect(typing).to.deep.equal([[ASHA, 25_000]]);
  });

  it('is refused for what no customer wrote, and in another form', async () => {
    const { wamid } = at.emulator.customer(ASHA).says('hello');
    const own = idIn(await post(at.emulator, text('hi')));
    for (const body of [
      read('wamid.none'),
      read(own),
      read(wamid, { status: 'seen' }),
      read(wamid, { typing_indicator: { type: 'dance' } }),
      { ...read(''), message_id: undefined },
    ])
      expect((await post(at.emulator, body)).status, JSON.stringify(body)).to.equal(400);
  });
});

describe('the number', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage({ businessName: 'Shine & Co' });
  });
  afterEach(() => at.close());
  const get = async (path: string, token = TOKEN): Promise<{ status: number; body: { error?: { code: number } } }> => {
    const response = await fetch(new URL(path, at.emulator.url), { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, body: (await response.json()) as { error?: { code: number } } };
  };

  it('answers who it is, under any version', async () => {
    for (const version of ['v23.0', 'v26.0'])
      expect(await get(`/${version}/${NUMBER}`)).to.deep.equal({
        status: 200,
        body: { verified_name: 'Shine & Co', display_phone_number: '+912049001234', quality_rating: 'GREEN', id: NUMBER },
      });
  });

  it('says like Graph that there is nothing else', async () => {
    for (const path of ['/v23.0/999', '/v23.0/me/messages', '/23/100', '/', `/v23.0/${NUMBER}/templates`]) {
      const { status, body } = await get(path);
      expect(status, path).to.equal(400);
      expect(body.error?.code, path).to.be.oneOf([100, 2500]);
    }
    expect((await get('/v23.0/999', 'wrong')).status).to.equal(401);
  });

  it('is found under the variables it prints', () => {
    expect(at.emulator.env).to.deep.equal({
      WHATSAPP_PHONE_NUMBER_ID: NUMBER,
      WHATSAPP_ACCESS_TOKEN: TOKEN,
      WHATSAPP_APP_SECRET: 'the-secret',
      WHATSAPP_VERIFY_TOKEN: 'the-verify-token',
      WHATSAPP_GRAPH_URL: at.emulator.url,
    });
  });
});
