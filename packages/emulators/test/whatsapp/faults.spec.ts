import { expect } from 'chai';
import { ranks } from './bot.ts';
import { ASHA, NUMBER, post, type Stage, stage, TOKEN, text } from './stage.ts';

const causeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => {
      if (!(error instanceof Error)) return 'no error';
      return error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.name;
    },
  );

describe('a fault switch', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage({ receipts: { sentMs: 10, deliveredMs: 20 } });
    await at.emulator.customer(ASHA).says('hello').acknowledged;
    await at.bot.next();
  });
  afterEach(() => at.close());
  const received = (): number => at.emulator.sentTo(ASHA).length;

  it('answers by an error of Meta, once, and nothing was delivered', async () => {
    at.emulator.faults.add({ kind: 'status', code: 131016, details: 'Try later' });
    const answer = await post(at.emulator, text('x'));
    expect([answer.status, answer.body.error?.code, answer.body.error?.error_data.details]).to.deep.equal([503, 131016, 'Try later']);
    expect(received()).to.equal(0);
    expect((await post(at.emulator, text('x'))).status).to.equal(200);
  });

  it('answers by a gateway’s page', async () => {
    at.emulator.faults.add({ kind: 'html' });
    const response = await fetch(`${at.emulator.url}/${NUMBER}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(text('x')),
    });
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([502, 'text/html; charset=utf-8']);
    expect(await response.text()).to.contain('Bad Gateway');
    expect(received()).to.equal(0);
  });

  it('drops the connection, before or after the message was taken', async () => {
    at.emulator.faults.add({ kind: 'reset' });
    expect(await causeOf(post(at.emulator, text('lost')))).to.be.oneOf(['UND_ERR_SOCKET', 'ECONNRESET']);
    expect(received()).to.equal(0);
    at.emulator.faults.add({ kind: 'accept-reset' });
    expect(await causeOf(post(at.emulator, text('kept')))).to.be.oneOf(['UND_ERR_SOCKET', 'ECONNRESET']);
    expect(received()).to.equal(1);
  });

  it('never answers, before or after the message was taken; the statuses of a taken one prove it', async () => {
    for (const [kind, count] of [
      ['timeout', 0],
      ['hang', 1],
    ] as const) {
      at.emulator.faults.add({ kind });
      const body = JSON.stringify(text('x', { biz_opaque_callback_data: 'att_7' }));
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      const hung = fetch(`${at.emulator.url}/${NUMBER}/messages`, { method: 'POST', headers, body, signal: AbortSignal.timeout(100) });
      expect(await causeOf(hung)).to.equal('TimeoutError');
      expect(received()).to.equal(count);
    }
    at.time.advance(20);
    const values = await at.bot.values(2);
    expect(ranks(values)).to.deep.equal(['sent', 'delivered']);
    expect(values[0]?.statuses?.[0]).to.include({ biz_opaque_callback_data: 'att_7' });
  });

  it('makes an answer late', async () => {
    at.emulator.faults.add({ kind: 'latency', ms: 4_000 });
    const answer = post(at.emulator, text('x'));
    while (!at.time.waits().length) await new Promise((resolve) => setImmediate(resolve));
    expect(at.time.waits()).to.deep.equal([4_000]);
    expect(received()).to.equal(0);
    at.time.advance(4_000);
    expect((await answer).status).to.equal(200);
  });

  it('lets the token expire for everything, until it is cleared', async () => {
    at.emulator.faults.add({ on: 'graph', kind: 'status', code: 190, times: 0 });
    for (let call = 0; call < 3; call += 1) expect((await post(at.emulator, text('x'))).body.error?.code).to.equal(190);
    const media = await fetch(`${at.emulator.url}/${NUMBER}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
      body: new FormData(),
    });
    expect(media.status).to.equal(401);
    at.emulator.faults.clear();
    expect((await post(at.emulator, text('x'))).status).to.equal(200);
  });

  it('strikes receipts apart from sends', async () => {
    const { wamid } = at.emulator.customer(ASHA).says('hello');
    at.emulator.faults.add({ on: 'read', kind: 'status', code: 131000 });
    expect((await post(at.emulator, text('x'))).status).to.equal(200);
    const receipt = { messaging_product: 'whatsapp', status: 'read', message_id: wamid };
    expect((await post(at.emulator, receipt)).status).to.equal(500);
    expect((await post(at.emulator, receipt)).status).to.equal(200);
  });

  it('strikes so often, and only what contains its words', async () => {
    at.emulator.faults.add({ kind: 'status', contains: 'price', times: 2 });
    const codes: (number | undefined)[] = [];
    for (const words of ['hello', 'the price', 'hello', 'a price', 'price'])
      codes.push((await post(at.emulator, text(words))).body.error?.code);
    expect(codes).to.deep.equal([undefined, 131000, undefined, 131000, undefined]);
    expect(at.emulator.faults.all()).to.deep.equal([]);
  });

  it('is refused where it could not strike', () => {
    for (const rule of [
      { on: 'webhook', kind: 'html' },
      { on: 'media', kind: 'failed' },
      { on: 'read', kind: 'hang' },
      { kind: 'duplicate' },
    ] as const)
      expect(() => at.emulator.faults.add(rule), JSON.stringify(rule)).to.throw('a fault of this kind cannot strike there');
    expect(() => at.emulator.faults.add({ kind: 'latency', ms: -1 })).to.throw();
  });
});
