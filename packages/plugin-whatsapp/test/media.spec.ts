import { createHash } from 'node:crypto';
import type { MediaRef } from '@samvad/framework';
import { expect } from 'chai';
import { ACCOUNT, channel, TOKEN } from './channel-under-test.ts';
import { rejectionOf } from './faults.ts';
import { type Answer, graphError, json, page, type ScriptedGraph, scriptedGraph, silence } from './scripted-graph.ts';

const BYTES = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const file: MediaRef = { media: '9001', mime: 'image/jpeg', sha256: SHA256 };

const addressOf = (input: Parameters<typeof fetch>[0]): string => (input instanceof Request ? input.url : input.toString());

describe('fetching a customer’s file', () => {
  let graph: ScriptedGraph;
  beforeEach(async () => {
    graph = await scriptedGraph();
  });
  afterEach(() => graph.close());

  const fetchFile = (ref: MediaRef = file, more: { fetch?: typeof fetch; timeoutMs?: number } = {}): Promise<Buffer> =>
    channel({ graphUrl: graph.url, ...more }).fetchMedia(ref, new AbortController().signal);
  const address = (more: object = {}): Answer =>
    json(200, { url: `${graph.origin}/files/1?key=k`, mime_type: 'image/jpeg', sha256: SHA256, ...more });
  const bytes: Answer = (response) => void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(BYTES);

  it('asks for its address, then for its bytes, both with the token', async () => {
    graph.answers(address(), bytes);
    expect(await fetchFile()).to.deep.equal(BYTES);
    expect(graph.arrived.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      `GET /v23.0/9001?phone_number_id=${ACCOUNT}`,
      'GET /files/1?key=k',
    ]);
    for (const { headers } of graph.arrived) expect(headers.authorization).to.equal(`Bearer ${TOKEN}`);
  });

  it('asks for a new address when the first one is dead, once', async () => {
    graph.answers(address(), page(404), address(), bytes);
    expect(await fetchFile()).to.deep.equal(BYTES);
    graph.answers(address(), page(404), address(), page(404));
    expect((await rejectionOf(fetchFile())).message).to.equal('the file is gone');
    expect(graph.arrived).to.have.length(8);
  });

  it('gives the token to no host that a webhook or Graph might name', async () => {
    for (const url of [
      'https://evil.example/x',
      'https://lookaside.fbsbx.com.evil.example/x',
      'http://lookaside.fbsbx.com/x',
      'https://lookaside.fbsbx.com:8443/x',
      'https://user@evil.example/lookaside.fbsbx.com',
      'http://127.0.0.1:1/x',
      'file:///etc/passwd',
    ]) {
      const asked: string[] = [];
      const spy: typeof fetch = (input, init) => {
        asked.push(addressOf(input));
        return fetch(input, init);
      };
      graph.answers(address({ url }));
      const fault = await rejectionOf(fetchFile(file, { fetch: spy }));
      expect(fault.code, url).to.equal('MEDIA.FETCH');
      expect(asked, url).to.have.length(1);
    }
  });

  it('takes Meta’s own hosts', async () => {
    for (const host of ['lookaside.fbsbx.com', 'graph.facebook.com']) {
      const asked: string[] = [];
      const meta: typeof fetch = async (input) => {
        asked.push(addressOf(input));
        return asked.length === 1 ? Response.json({ url: `https://${host}/file` }) : new Response(BYTES);
      };
      expect(await fetchFile(file, { fetch: meta })).to.deep.equal(BYTES);
      expect(asked[1]).to.equal(`https://${host}/file`);
    }
  });

  it('follows redirects on the same host only, and not for ever', async () => {
    const to = (location: string): Answer => json(302, {}, { location });
    graph.answers(address(), to('/files/2'), bytes);
    expect(await fetchFile()).to.deep.equal(BYTES);
    const elsewhere = await scriptedGraph();
    graph.answers(address(), to(`${elsewhere.origin}/x`));
    expect((await rejectionOf(fetchFile())).message).to.equal('a file is redirected to another host');
    expect(elsewhere.arrived).to.deep.equal([]);
    await elsewhere.close();
    graph.answers(address(), to('/files/1'));
    expect((await rejectionOf(fetchFile())).message).to.equal('a file is redirected in circles');
  });

  it('compares the bytes with what was announced', async () => {
    const base64 = createHash('sha256').update(BYTES).digest('base64');
    const other = 'ab'.repeat(32);
    for (const [ref, metadata, whole] of [
      [{ ...file, sha256: SHA256 }, {}, true],
      [{ ...file, sha256: SHA256.toUpperCase() }, {}, true],
      [{ ...file, sha256: '' }, { sha256: base64 }, true],
      [{ ...file, sha256: '' }, { sha256: undefined }, true],
      [{ ...file, sha256: other }, {}, false],
      [{ ...file, sha256: '' }, { sha256: other }, false],
    ] as const) {
      graph.answers(address(metadata), bytes);
      const end = await fetchFile(ref).then(
        () => true,
        () => false,
      );
      expect(end, JSON.stringify([ref.sha256, metadata])).to.equal(whole);
    }
  });

  it('fetches nothing that is larger than 10 MB, announced or not', async () => {
    for (const file_size of [10 * 1024 * 1024 + 1, String(10 * 1024 * 1024 + 1)]) {
      graph.answers(address({ file_size }), bytes);
      expect((await rejectionOf(fetchFile())).message).to.equal('the file is larger than 10 MB');
    }
    expect(graph.arrived).to.have.length(2);
    graph.answers(address(), (response) => {
      const part = Buffer.alloc(1024 * 1024);
      const more = (): void => void (response.destroyed || response.write(part, more));
      more();
    });
    expect((await rejectionOf(fetchFile())).message).to.equal('the file is larger than 10 MB');
  });

  it('fails with one code, whatever went wrong, and with Meta’s code in its facts', async () => {
    for (const [answers, facts] of [
      [[graphError(401, 190)], { code: 190, status: 401, fbtrace_id: 'T1' }],
      [[json(200, { url: 'no address' })], { code: null, status: 200, fbtrace_id: null }],
      [[page(502)], { code: null, status: 502, fbtrace_id: null }],
      [[address(), page(401)], { status: 401 }],
      [[address(), page(500)], { status: 500 }],
    ] as const) {
      graph.answers(...answers);
      const fault = await rejectionOf(fetchFile());
      expect(fault.code).to.equal('MEDIA.FETCH');
      expect(fault.facts).to.deep.equal(facts);
    }
  });

  it('gives up at its deadline, at either step', async () => {
    for (const answers of [[silence], [address(), silence]]) {
      graph.answers(...answers);
      const fault = await rejectionOf(fetchFile(file, { timeoutMs: 50 }));
      expect(fault.code).to.equal('MEDIA.FETCH');
      expect(fault.cause).to.be.an.instanceOf(Error);
    }
  });

  it('cannot be led out of its path by the id of a file', async () => {
    graph.answers(graphError(400, 100));
    await rejectionOf(fetchFile({ ...file, media: '../me?x=1#' }));
    expect(graph.arrived[0]?.path).to.equal(`/v23.0/..%2Fme%3Fx%3D1%23?phone_number_id=${ACCOUNT}`);
  });
});
