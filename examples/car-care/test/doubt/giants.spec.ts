import { createHmac } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { DoubtfulApp } from './doubtful-app.ts';

const ASHA = '919822000001';
const MIB = 1024 * 1024;
const KIB_64 = 64 * 1024;
/** The limit of a body. */
const MOST = 3 * MIB;
const LEVELS = 10_000;
const nested = '['.repeat(LEVELS) + ']'.repeat(LEVELS);

/** Texts of 64 KB that make a careless pattern or a loop over pairs stand still. */
const GIANTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'one letter': 'a',
    digits: '1',
    blanks: ' ',
    'line ends': '\n',
    brackets: '(',
    'signs of an address': '@',
    dashes: '-',
    commas: ', ',
    emoji: '🚗',
    'words of a wish': 'wash my car tomorrow ',
    Devanagari: 'गाड़ी ',
    plates: 'MH12AB1234 ',
    times: '10:00 am, ',
    dates: 'friday 10 am, saturday ',
    names: 'Abhijit ',
    'telephone numbers': '+91 98220 ',
    'lines of an address': 'flat 11 tejas society kothrud pune ',
  }).map(([name, unit]) => [name, unit.repeat(Math.ceil(KIB_64 / unit.length)).slice(0, KIB_64)]),
);

describe('a giant', function () {
  this.timeout(60_000);
  let app: DoubtfulApp;
  let messages = 0;
  beforeEach(async () => {
    app = await DoubtfulApp.start();
    await app.says('hi');
  });
  afterEach(() => app.stop());

  const text = (from: string, body: string) => ({
    from,
    id: `wamid.giant${(messages += 1)}`,
    timestamp: '1764045000',
    type: 'text',
    text: { body },
  });
  const envelope = (...all: readonly unknown[]): string => {
    const metadata = { display_phone_number: '912049001234', phone_number_id: app.emulator.env.WHATSAPP_PHONE_NUMBER_ID };
    const value = { messaging_product: 'whatsapp', metadata, contacts: [], messages: all };
    return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: 'WABA', changes: [{ field: 'messages', value }] }] });
  };
  const post = async (given: string | Buffer<ArrayBuffer>): Promise<number> => {
    const body = Buffer.from(given);
    const signature = createHmac('sha256', app.emulator.env.WHATSAPP_APP_SECRET).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    return (await fetch(`${app.url}/webhooks/whatsapp`, { method: 'POST', body, headers })).status;
  };
  const goesOn = async (): Promise<void> => {
    expect((await app.says('thanks')).join()).to.match(/welcome/);
    expect((await app.readiness()).dependencies.find(({ name }) => name === 'store')?.state).to.equal('up');
  };

  for (const [name, body] of Object.entries(GIANTS))
    it(`text of ${name} is taken and answered, with nothing asked and with a question open`, async () => {
      for (const before of ['thanks', 'premium wash']) {
        await app.says(before);
        const heard = app.transcript().length;
        expect(await post(envelope(text(ASHA, body)))).to.equal(200);
        await app.bot.settled();
        expect(app.transcript().length, before).to.be.greaterThan(heard);
      }
      await goesOn();
    });

  const deep: Readonly<Record<string, () => string>> = {
    'that is nothing else': () => nested,
    'of objects': () => `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
    'in a field nobody knows': () => envelope(text(ASHA, 'menu')).replace('"contacts":[]', `"contacts":[],"extra":${nested}`),
    'in the place of a text': () => envelope(text(ASHA, 'HERE')).replace('"HERE"', nested),
  };
  for (const [name, body] of Object.entries(deep))
    it(`of ten thousand levels ${name} is refused with 400, and the app goes on`, async () => {
      expect(await post(body())).to.equal(400);
      await goesOn();
    });

  it('body of a thousand customers is taken whole: a turn for each', async () => {
    const many = Array.from({ length: 1000 }, (_each, index) => text(`9198230${String(index).padStart(5, '0')}`, 'hello'));
    expect(await post(envelope(...many))).to.equal(200);
    await app.bot.settled();
    let [turns, cursor]: [number, string | null | undefined] = [0, undefined];
    while (cursor !== null) {
      const page = await app.bot.reads.conversations({ limit: 100, ...(cursor !== undefined && { cursor }) });
      turns += page.items.filter(({ address, lastTurnAt }) => address.includes(':9198230') && lastTurnAt !== null).length;
      cursor = page.nextCursor;
    }
    expect(turns).to.equal(1000);
  });

  it('body of a thousand messages of one customer is taken whole, in order', async () => {
    const many = Array.from({ length: 1000 }, (_each, index) => text(ASHA, `word ${index}`));
    expect(await post(envelope(...many))).to.equal(200);
    for (let waiting: unknown; waiting !== null; waiting = (await app.bot.reads.conversation(app.address))?.oldestWaiting)
      await app.passes('30s');
    const { id = '' } = (await app.bot.reads.conversation(app.address)) ?? {};
    const handled: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await app.bot.reads.turns(id, { limit: 100, ...(cursor !== undefined && { cursor }) });
      for (const turn of page.items)
        handled.unshift(
          ...(turn.inputs as { messageId?: string }[]).flatMap(({ messageId }) =>
            messageId?.startsWith('wamid.giant') ? [messageId] : [],
          ),
        );
      cursor = page.nextCursor;
    }
    expect(handled).to.deep.equal(many.map((message) => message.id));
  });

  it('body of 3 MiB is taken, one byte more is refused with 413', async () => {
    const room = MOST - Buffer.byteLength(envelope(text(ASHA, '')));
    const fitting = envelope(text(ASHA, 'x'.repeat(room - 1)));
    expect(Buffer.byteLength(fitting)).to.be.within(MOST - 2, MOST);
    expect(await post(fitting)).to.equal(200);
    expect(await post(Buffer.alloc(MOST + 1, 0x20))).to.equal(413);
    await app.bot.settled();
    await goesOn();
  });

  it('leaves nothing behind in memory when it is refused, however often it comes', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const refused = [
      Buffer.alloc(MOST + 1, 0x20),
      Buffer.from(nested),
      Buffer.concat([Buffer.from('{"object":"'), Buffer.alloc(MIB, 0xff)]),
    ];
    for (const body of refused) await post(body);
    const before = held();
    for (let round = 0; round < 20; round += 1) for (const body of refused) expect(await post(body)).to.be.oneOf([400, 413]);
    // All of them together are more than twice that. Sockets let go of theirs, and the collector sweeps buffers, a few turns of the loop later.
    for (let turn = 0; turn < 500 && (held() - before) / MIB >= 60; turn += 1) await setImmediate();
    expect((held() - before) / MIB).to.be.lessThan(60);
    await goesOn();
  });
});
