import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { ASHA, NUMBER, post, type Stage, stage, TOKEN, text } from './stage.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const SHA256 = createHash('sha256').update(JPEG).digest('base64');
const MINUTE = 60_000;
const DAY = 86_400_000;

interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  readonly json: Record<string, unknown> & {
    readonly error?: { readonly code: number; readonly error_data: { readonly details: string } };
  };
}

describe('files on the API', () => {
  let at: Stage;
  beforeEach(async () => {
    at = await stage();
  });
  afterEach(() => at.close());

  const call = async (path: string, init: RequestInit = {}, token: string | null = TOKEN): Promise<Answer> => {
    const url = path.startsWith('http') ? path : `${at.emulator.url}/${path}`;
    const response = await fetch(url, { ...init, headers: { ...(token !== null && { authorization: `Bearer ${token}` }) } });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, json: bytes.toString().startsWith('{') ? JSON.parse(bytes.toString()) : {} };
  };
  const upload = (bytes: Buffer, mime: string, more: Record<string, string | null> = {}): Promise<Answer> => {
    const form = new FormData();
    const fields = { messaging_product: 'whatsapp', type: mime, ...more };
    for (const [name, value] of Object.entries(fields)) if (value !== null) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(bytes)], { type: mime }), 'file');
    return call(`${NUMBER}/media`, { method: 'POST', body: form });
  };
  const uploaded = async (): Promise<string> => String((await upload(JPEG, 'image/jpeg')).json['id']);
  const urlOf = async (id: string): Promise<string> => String((await call(id)).json['url']);

  it('are uploaded, described and downloaded, always with the token', async () => {
    const id = await uploaded();
    const described = await call(`${id}?phone_number_id=${NUMBER}`);
    expect(described.json).to.deep.include({
      messaging_product: 'whatsapp',
      mime_type: 'image/jpeg',
      sha256: SHA256,
      file_size: JPEG.length,
      id,
    });
    const url = String(described.json['url']);
    expect((await call(url)).bytes).to.deep.equal(JPEG);
    expect((await call(url, {}, null)).status).to.equal(401);
    expect((await call(url, {}, 'wrong')).json.error?.code).to.equal(190);
    expect((await call(id, {}, null)).status).to.equal(401);
  });

  it('have addresses that live five minutes, and can be asked for again', async () => {
    const id = await uploaded();
    const url = await urlOf(id);
    at.time.advance(5 * MINUTE - 1);
    expect((await call(url)).status).to.equal(200);
    at.time.advance(1);
    expect((await call(url)).status).to.equal(404);
    expect((await call(await urlOf(id))).bytes).to.deep.equal(JPEG);
    expect((await call(`${new URL(at.emulator.url).origin}/media/none`)).status).to.equal(404);
  });

  it('live 30 days when uploaded, 7 days when a customer sent them', async () => {
    const own = await uploaded();
    at.emulator.customer(ASHA).sendsFile({ bytes: JPEG, mime: 'image/jpeg' });
    const message = (await at.bot.next()).values[0]?.messages?.[0];
    const inbound = (message?.['image'] as { id: string } | undefined)?.id ?? '';
    at.time.advance(7 * DAY - 1);
    expect((await call(inbound)).status).to.equal(200);
    at.time.advance(1);
    expect((await call(inbound)).json.error?.code).to.equal(100);
    at.time.advance(23 * DAY - 1);
    expect((await call(own)).status).to.equal(200);
    at.time.advance(1);
    expect((await call(own)).status).to.equal(400);
  });

  it('can be deleted', async () => {
    const id = await uploaded();
    expect((await call(id, { method: 'DELETE' })).json).to.deep.equal({ success: true });
    expect((await call(id)).status).to.equal(400);
    expect((await call(id, { method: 'DELETE' })).status).to.equal(400);
  });

  it('belong to their number', async () => {
    expect((await call(`${await uploaded()}?phone_number_id=999`)).json.error?.code).to.equal(100);
    expect((await call('999/media', { method: 'POST', body: new FormData() })).json.error?.code).to.equal(100);
  });

  it('are refused by type and size, each kind at its own limit', async () => {
    const MB = 1024 * 1024;
    for (const [bytes, mime, details] of [
      [5 * MB, 'image/png', null],
      [5 * MB + 1, 'image/png', /over the limit/],
      [500 * 1024 + 1, 'image/webp', /over the limit/],
      [16 * MB + 1, 'audio/mpeg', /over the limit/],
      [16 * MB + 1, 'application/pdf', null],
      [1, 'audio/ogg; codecs=opus', null],
      [1, 'image/gif', /following types/],
      [1, 'audio/opus', /following types/],
      [1, 'text/html', /following types/],
      [0, 'image/jpeg', /empty/],
    ] as const) {
      const { json } = await upload(Buffer.alloc(bytes), mime);
      if (details) expect(json.error?.error_data.details, `${mime} ${bytes}`).to.match(details);
      else expect(json['id'], `${mime} ${bytes}`).to.be.a('string');
    }
  });

  it('are refused without the product, the file or a form', async () => {
    expect((await upload(JPEG, 'image/jpeg', { messaging_product: null })).json.error?.error_data.details).to.match(/messaging_product/);
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    expect((await call(`${NUMBER}/media`, { method: 'POST', body: form })).json.error?.error_data.details).to.match(/file is required/);
    expect((await call(`${NUMBER}/media`, { method: 'POST', body: '{}' })).json.error?.error_data.details).to.match(/multipart/);
  });

  it('can be sent by their id, until they are gone', async () => {
    const customer = at.emulator.customer(ASHA);
    customer.says('hello');
    const id = await uploaded();
    const image = text('', { text: undefined, type: 'image', image: { id, caption: 'Done' } });
    expect((await post(at.emulator, image)).status).to.equal(200);
    expect(customer.received()[0]?.shown).to.deep.equal({ text: 'Done', media: { kind: 'image', id } });
    await call(id, { method: 'DELETE' });
    expect((await post(at.emulator, image)).body.error?.code).to.equal(100);
  });
});
