import { expect } from 'chai';
import { RunningApp, runToEnd } from './running-app.ts';

describe('the car-care app', function () {
  this.timeout(60_000);
  let app: RunningApp;
  afterEach(async () => {
    await app.stop();
  });
  const bookings = () => app.standin.docs('Service Booking').filter((booking) => booking['request_id']);

  it('books a new customer typed from hello to a booking number, and the ERP keeps the request id', async () => {
    app = await RunningApp.start();
    const customer = app.emulator.customer('919876500001', { profileName: 'Abhi' });
    const says = async (text: string) => {
      customer.says(text);
      return (await customer.hears()).shown.text;
    };
    expect(await says('hi')).to.match(/Car Care/);
    expect(await says('need a premium wash')).to.match(/name/i);
    expect(await says('Abhijit Sathe')).to.match(/car/i);
    expect(await says('skoda rapid MH12 AS 2005')).to.match(/flat|come/i);
    expect(await says('11 Tejas society, Kothrud')).to.match(/day|time/i);
    expect(await says('tomorrow 10 am')).to.match(/₹799/);
    expect(await says('yes')).to.match(/BKG-\d+/);
    expect(bookings()).to.have.length(1);
    const id = `whatsapp:${app.emulator.env.WHATSAPP_PHONE_NUMBER_ID}:919876500001`;
    const { items } = await app.inspect<{ items: readonly { id: string }[] }>(`/conversations/${id}/turns`);
    for (const turn of items) expect(await app.inspect(`/turns/${turn.id}/replay`, {})).to.deep.equal({ identical: true });
    expect(items).to.have.length.greaterThan(7);
  });

  it('books a known customer by buttons only', async () => {
    app = await RunningApp.start();
    const asha = app.emulator.customer('919822000001');
    asha.says('menu');
    await asha.hears();
    // The second of the days that are offered, so that the test does not depend on the hour.
    for (const wanted of [/Book/, /Basic Wash/, /Yes/, 1, 0, /Yes/]) {
      const shown = asha.received().at(-1)?.shown;
      const options = [...(shown?.buttons ?? []), ...(shown?.list?.sections.flatMap((section) => section.rows) ?? [])];
      const option = typeof wanted === 'number' ? options[wanted] : options.find((each) => wanted.test(each.title));
      expect(option, `${String(wanted)} among ${options.map((each) => each.title).join(' | ')}`).to.not.equal(undefined);
      asha.presses(option?.id ?? '');
      await asha.hears();
    }
    expect(bookings()).to.have.length(1);
    expect(app.standin.docs('Customer')).to.have.length(3);
  });

  it('answers after a restart what was acknowledged before a kill', async () => {
    app = await RunningApp.start({ COALESCE_MS: '5000' });
    const customer = app.emulator.customer('919876500002', { profileName: 'Zoya' });
    await customer.says('hello').acknowledged;
    await app.kill();
    await app.up();
    expect((await customer.hears(20_000)).shown.text).to.match(/Car Care/);
  });

  it('makes one booking when it is killed while the ERP works on it, and confirms after the restart', async () => {
    app = await RunningApp.start();
    const asha = app.emulator.customer('919822000001');
    asha.says('basic wash for swift at home on friday at 10 am');
    expect((await asha.hears()).shown.text).to.match(/Shall I book/);
    app.standin.faults.add({ kind: 'commit-then-hang', on: 'create_booking' });
    asha.says('yes');
    for (let made = 0; made === 0; made = bookings().length) await new Promise((resolve) => setImmediate(resolve));
    await app.kill();
    await app.up();
    for (let text = ''; !/BKG-\d+/.test(text); text = (await asha.hears(30_000)).shown.text);
    expect(bookings()).to.have.length(1);
  });

  it('ends with 0 on SIGTERM', async () => {
    app = await RunningApp.start();
    expect(await app.stop()).to.equal(0);
    app = await RunningApp.start();
  });

  it('takes only what is signed, is JSON and is small enough', async () => {
    app = await RunningApp.start();
    const post = async (body: string, headers: Record<string, string> = {}) =>
      (await fetch(`${app.url}/webhooks/whatsapp`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }))
        .status;
    expect(await post('{}', { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` })).to.equal(401);
    expect(await post('x'.repeat(4 * 1024 * 1024))).to.equal(413);
    const health = await fetch(`${app.url}/readyz`);
    expect(health.status).to.equal(200);
  });
});

describe('a wrong environment', () => {
  it('ends the start with code 78 and a line per problem', async function () {
    this.timeout(20_000);
    const { code, err } = await runToEnd({ PORT: 'eighty', WHATSAPP_ACCESS_TOKEN: 'very-secret' });
    expect(code).to.equal(78);
    expect(err.trim().split('\n')).to.have.length(4);
    expect(err).not.to.include('very-secret');
  });
});
