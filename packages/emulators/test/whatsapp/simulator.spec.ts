import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import Koa, { type Middleware } from 'koa';
import { said } from './bot.ts';
import { EventReader } from './event-source.ts';
import { ASHA, post, type Stage, stage, text } from './stage.ts';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const TSC = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));

describe('the phone page', () => {
  let at: Stage;
  before(function () {
    this.timeout(60_000);
    execFileSync(process.execPath, [TSC, '-b', 'tsconfig.phone.json'], { cwd: PACKAGE });
  });
  beforeEach(async () => {
    at = await stage();
  });
  afterEach(() => at.close());

  const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${at.emulator.pageUrl}${path}`, init);
  const postJson = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    get(`/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const refusal = async (response: Response): Promise<readonly [number, string]> => {
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.code).to.equal('REFUSED');
    return [response.status, error.message];
  };

  it('is a page that may load nothing but what its own server serves, and runs nothing inline', async () => {
    for (const path of ['', '/']) {
      const response = await get(path);
      expect(response.status).to.equal(200);
      expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy)
        .to.match(/default-src 'self';/)
        .and.not.match(/unsafe|https?:|\*/);
      expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
      const html = await response.text();
      expect(html).not.to.match(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=|https?:\/\//);
    }
  });

  it('serves every module, sheet and library that it asks for', async () => {
    const html = await (await get('')).text();
    const wanted = [...html.matchAll(/(?:src|href)="\/simulator([^"]+)"/g)].map(([, path = '']) => path);
    const seen = new Set<string>();
    for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(path);
      expect(response.status, path).to.equal(200);
      const code = await response.text();
      if (!path.endsWith('.js')) continue;
      expect(response.headers.get('content-type'), path).to.contain('javascript');
      for (const [, from = ''] of code.matchAll(/\bfrom\s*["']([^"']+)["']/g)) {
        expect(from, `${path} imports ${from}`).to.match(/^\.\/|^\/simulator\//);
        wanted.push(new URL(from, `http://page/simulator${path}`).pathname.replace('/simulator', ''));
      }
    }
    expect(seen.size).to.be.above(20);
    expect([...seen]).to.include.members(['/page/phone.css', '/page/icon.svg', '/page/lib/preact.js', '/page/lib/preact/hooks.js']);
  });

  it('serves nothing else', async () => {
    for (const path of [
      '/page/main.tsx',
      '/page/../../package.json',
      '/page/..%2f..%2fpackage.json',
      '/page/lib/koa.js',
      '/page/lib/preact/../../koa.js',
      '/page/none.js',
      '/api/none',
    ]) {
      const response = await get(path);
      expect(response.status, path).to.be.oneOf([401, 404]);
    }
  });

  it('streams a snapshot first and then what happens', async () => {
    at.emulator.customer(ASHA).says('before');
    const reader = await EventReader.open(`${at.emulator.pageUrl}/api/events`);
    expect(reader.headers.get('content-type')).to.contain('text/event-stream');
    const snapshot = await reader.next();
    expect(snapshot?.event).to.equal('snapshot');
    expect(snapshot?.data['business']).to.deep.equal({ name: 'Car Care', displayNumber: '+912049001234' });
    expect(snapshot?.data['customers']).to.have.length(3);
    expect(snapshot?.data['messages']).to.have.length(1);
    expect(snapshot?.data['now']).to.equal(at.time.now());
    await post(at.emulator, text('hi', { biz_opaque_callback_data: 'secret reference' }));
    const news: unknown[] = [];
    while (news.at(-1) !== 'message') news.push((await reader.next())?.data['type']);
    reader.close();
    expect(news).to.include('status');
  });

  it('tells the page nothing of what lies on the wire', async () => {
    at.emulator.customer(ASHA).says('hello');
    await post(at.emulator, text('hi', { biz_opaque_callback_data: 'secret reference' }));
    const reader = await EventReader.open(`${at.emulator.pageUrl}/api/events`);
    const words = JSON.stringify(await reader.next());
    reader.close();
    expect(words).to.contain('hi').and.not.contain('secret reference').and.not.contain('messaging_product');
  });

  it('ends its streams when the emulator ends', async () => {
    const other = await stage();
    const reader = await EventReader.open(`${other.emulator.pageUrl}/api/events`);
    await reader.next();
    const end = reader.next().catch(() => undefined);
    await other.close();
    expect(await end).to.equal(undefined);
  });

  it('lets a customer write, press and send a place', async () => {
    const acted = async (action: object): Promise<number> => (await postJson(`/customers/${ASHA}/actions`, action)).status;
    expect(await acted({ type: 'text', text: 'hello' })).to.equal(201);
    expect(said((await at.bot.next()).values)).to.deep.equal(['text hello']);
    const buttons = [{ type: 'reply', reply: { id: 'b1', title: 'Yes' } }];
    const offer = { type: 'interactive', interactive: { type: 'button', body: { text: 'Sure?' }, action: { buttons } }, text: undefined };
    await post(at.emulator, text('', offer));
    const wamid = at.emulator.sentTo(ASHA)[0]?.wamid;
    expect(await acted({ type: 'press', wamid, option: 'b1' })).to.equal(201);
    expect(await acted({ type: 'location', latitude: 18.5, longitude: 73.8, name: 'Home', replyTo: wamid })).to.equal(201);
    const types: unknown[] = [];
    while (types.length < 2) for (const { messages = [] } of (await at.bot.next()).values) types.push(...messages.map(({ type }) => type));
    expect(types).to.deep.equal(['interactive', 'location']);
  });

  it('refuses what a phone cannot do, in words to show', async () => {
    for (const [path, body, status, words] of [
      [`/customers/${ASHA}/actions`, { type: 'text', text: '' }, 400, /text/],
      [`/customers/${ASHA}/actions`, { type: 'dance' }, 400, /type/],
      [`/customers/${ASHA}/actions`, { type: 'text', text: 'x', extra: 1 }, 400, /extra/],
      [`/customers/${ASHA}/actions`, { type: 'press', wamid: 'none', option: 'x' }, 404, /no such message/],
      [`/customers/${ASHA}/actions`, { type: 'location', latitude: 91, longitude: 0 }, 400, /latitude/],
      ['/customers/910000000000/actions', { type: 'text', text: 'x' }, 404, /no customer has the number/],
      ['/customers', { profileName: ' ' }, 400, /profileName/],
      ['/customers', { profileName: 'Ravi', waId: '12' }, 400, /7 to 15 digits/],
    ] as const) {
      const [answered, message] = await refusal(await postJson(path, body));
      expect([answered, message], JSON.stringify(body)).to.satisfy(([code, line]: [number, string]) => code === status && words.test(line));
    }
    const broken = await get(`/api/customers/${ASHA}/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect((await refusal(broken))[0]).to.equal(400);
  });

  it('adds customers, under a free number when none is given', async () => {
    const added = await postJson('/customers', { profileName: 'Ravi', phoneHidden: true });
    expect(added.status).to.equal(201);
    expect(await added.json()).to.deep.include({ waId: '919822001001', profileName: 'Ravi', phoneHidden: true });
    expect((await postJson('/customers', { profileName: 'Zoe', waId: '+44 7700 900001' })).status).to.equal(201);
    expect(at.emulator.customer('447700900001').profile.profileName).to.equal('Zoe');
  });

  it('sends files by their bytes, and shows them so that they can do nothing', async () => {
    const send = (type: string, body: string): Promise<Response> =>
      get(`/api/customers/${ASHA}/files?caption=look&filename=a.bin`, { method: 'POST', headers: { 'content-type': type }, body });
    const idOf = async (kind: string): Promise<string> => {
      const file = (await at.bot.next()).values[0]?.messages?.[0]?.[kind] as { id: string } | undefined;
      return file?.id ?? '';
    };
    expect((await send('image/png', 'bytes')).status).to.equal(201);
    const shown = await get(`/api/media/${await idOf('image')}`);
    expect(await shown.text()).to.equal('bytes');
    expect(shown.headers.get('content-type')).to.equal('image/png');
    expect(shown.headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox");
    expect((await send('image/svg+xml', '<svg onload="alert(1)"/>')).status).to.equal(201);
    const kept = await get(`/api/media/${await idOf('image')}`);
    expect([kept.headers.get('content-type'), kept.headers.get('content-disposition')]).to.deep.equal([
      'application/octet-stream',
      'attachment',
    ]);
    expect((await refusal(await send('text/html', 'x')))[0]).to.equal(415);
    expect((await refusal(await send('image/png', '')))[0]).to.equal(400);
    expect((await refusal(await send('image/png', 'x'.repeat(16 * 1024 * 1024 + 1))))[0]).to.equal(413);
    expect((await refusal(await get('/api/media/none')))[0]).to.equal(404);
  });

  it('reads what is looked at', async () => {
    at.emulator.customer(ASHA).says('hello');
    await post(at.emulator, text('hi'));
    expect((await postJson(`/customers/${ASHA}/look`, {})).status).to.equal(204);
    expect(at.emulator.sentTo(ASHA)[0]?.status).to.equal('read');
  });

  it('does nothing for the page of another site', async () => {
    const action = { type: 'text', text: 'x' };
    expect(await refusal(await postJson(`/customers/${ASHA}/actions`, action, { origin: 'https://evil.example' }))).to.deep.equal([
      403,
      'this may only be asked for by the page itself',
    ]);
    expect((await postJson(`/customers/${ASHA}/actions`, action, { origin: 'null' })).status).to.equal(403);
    expect((await postJson(`/customers/${ASHA}/actions`, action, { origin: new URL(at.emulator.pageUrl).origin })).status).to.equal(201);
    // What a form of any page can post without asking first.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect((await postJson(`/customers/${ASHA}/actions`, action, { 'content-type': type })).status).to.equal(415);
    expect((await get('/api/faults', { method: 'DELETE', headers: { origin: 'https://evil.example' } })).status).to.equal(403);
  });

  it('switches faults on and off', async () => {
    expect((await postJson('/faults', { kind: 'hang', times: 2 })).status).to.equal(201);
    expect((await refusal(await postJson('/faults', { on: 'webhook', kind: 'hang' })))[1]).to.contain('cannot strike there');
    const { items } = (await (await get('/api/faults')).json()) as { items: readonly Record<string, unknown>[] };
    expect(items.map(({ on, kind, times }) => [on, kind, times])).to.deep.equal([['send', 'hang', 2]]);
    expect((await get('/api/faults', { method: 'DELETE' })).status).to.equal(204);
    expect(at.emulator.faults.all()).to.deep.equal([]);
  });

  it('can be shown by an app on its own port, and leaves the rest of the app alone', async () => {
    const host = await appWith(at.emulator.simulator);
    expect(await (await fetch(`${host.origin}/simulator`)).text()).to.contain('<html');
    expect((await fetch(`${host.origin}/simulator/page/main.js`)).status).to.equal(200);
    for (const path of ['/', '/simulators', '/healthz']) expect(await (await fetch(`${host.origin}${path}`)).text()).to.equal('the app');
    await host.close();
  });

  it('is no error to an app when it is left, nor when the emulator ends', async () => {
    const other = await stage();
    const host = await appWith(other.emulator.simulator);
    const [left, kept] = [
      await EventReader.open(`${host.origin}/simulator/api/events`),
      await EventReader.open(`${host.origin}/simulator/api/events`),
    ];
    await left.next();
    await kept.next();
    left.close();
    await host.connectionGone;
    await other.close();
    expect(await kept.next()).to.equal(undefined);
    expect(host.errors).to.deep.equal([]);
    await host.close();
  });
});

async function appWith(middleware: Middleware): Promise<{
  readonly origin: string;
  readonly errors: readonly unknown[];
  readonly connectionGone: Promise<void>;
  close(): Promise<void>;
}> {
  const app = new Koa();
  const errors: unknown[] = [];
  app.on('error', (error) => errors.push(error));
  app.use(middleware);
  app.use((ctx) => {
    ctx.body = 'the app';
  });
  const handle = app.callback();
  const server = createServer((request, response) => void handle(request, response));
  const connectionGone = new Promise<void>((resolve) => {
    server.on('connection', (socket) => socket.once('close', () => setImmediate(resolve)));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    errors,
    connectionGone,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
