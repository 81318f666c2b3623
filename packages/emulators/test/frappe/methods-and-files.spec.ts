import { expect } from 'chai';
import { json, requestId, told, type TestedSite, type Wire } from './site.ts';
import { GUEST, holdsTo, type Vector, WHO_AM_I } from './vectors.ts';

const todo = (site: TestedSite, doc: object = { description: 'x' }): Promise<Wire> => site.ask('/api/resource/ToDo', json('POST', doc));
const test = (site: TestedSite, given: object, version = ''): Promise<Wire> =>
  site.ask(`/api${version}/method/frappe.tests.test_api.test`, json('POST', given));
const form = (fields: Record<string, string>, bytes?: string): RequestInit => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (bytes !== undefined) body.append('file', new Blob([bytes], { type: 'image/jpeg' }), 'proof 1.jpg');
  return { method: 'POST', body };
};

const VECTORS: readonly Vector[] = [
  { no: 27, title: 'an unknown route', ask: (site) => site.ask('/api/rest'), status: 404, excType: 'DoesNotExistError' },
  {
    no: 28,
    title: 'a verb the method does not take',
    ask: (site) => site.ask('/api/method/frappe.client.save'),
    status: 403,
    excType: 'PermissionError',
  },
  {
    no: 28,
    title: 'a method nobody wrote',
    ask: (site) => site.ask('/api/method/frappe.nothing'),
    status: 417,
    excType: 'ValidationError',
  },
  {
    no: 30,
    title: 'a message that is no error',
    ask: (site) => test(site, { message: 'Hi' }),
    status: 200,
    check: (wire) => expect(told(wire)).to.deep.equal(['Hi']),
  },
  {
    no: 31,
    title: 'an error that is thrown',
    ask: (site) => test(site, { message: 'No', fail: true }),
    status: 417,
    excType: 'ValidationError',
    check: (wire) => {
      expect(told(wire)).to.deep.equal(['No']);
      expect(wire.body.exc).to.contain('Traceback');
    },
  },
  {
    no: 32,
    title: 'an error of Python',
    ask: (site) => test(site, { fail: true, handled: false }),
    status: 500,
    excType: 'ZeroDivisionError',
    check: ({ body }) => void expect(body).not.to.have.property('_server_messages'),
  },
  {
    no: 33,
    title: 'an error in v2',
    ask: (site) => test(site, { message: 'No', fail: true }, '/v2'),
    status: 417,
    check: ({ body }) => {
      expect(body.errors[0]).to.include({ type: 'ValidationError', message: 'No' });
      expect(body.errors[0].exception).to.contain('Traceback');
    },
  },
  {
    no: 34,
    title: 'maintenance: reads go on',
    async ask(site) {
      site.faults.add({ kind: 'status', status: 503, excType: 'InReadOnlyMode', on: '^(POST|PUT|DELETE) ', times: 0 });
      expect((await site.ask('/api/resource/ToDo')).status).to.equal(200);
      const refused = await todo(site);
      site.faults.clear();
      return refused;
    },
    status: 503,
    excType: 'InReadOnlyMode',
  },
  {
    no: 35,
    title: "the site's budget is spent",
    ask(site) {
      site.faults.add({ kind: 'rate-limit', retryAfter: 7 });
      return site.ask(WHO_AM_I);
    },
    status: 429,
    excType: 'TooManyRequestsError',
    check: ({ headers }) => {
      expect(headers.get('retry-after')).to.equal('7');
      expect(headers.get('x-ratelimit-remaining')).to.equal('0');
      expect(headers.has('x-ratelimit-used')).to.equal(false);
    },
  },
  {
    no: 35,
    title: 'a limit of one method has no headers',
    ask(site) {
      site.faults.add({ kind: 'rate-limit' });
      return site.ask(WHO_AM_I);
    },
    status: 429,
    check: ({ headers }) => void expect(headers.has('retry-after')).to.equal(false),
  },
  {
    no: 36,
    title: 'a JSON array is the argument data',
    ask: (site) => site.ask('/api/method/frappe.tests.test_api.test_array', json('POST', [1, 'b'])),
    status: 200,
    check: ({ body }) => expect(body.message).to.deep.equal([1, 'b']),
  },
  {
    no: 36,
    title: 'a JSON scalar is no arguments',
    ask: (site) => site.ask('/api/method/ping', json('POST', 7)),
    status: 417,
    excType: 'ValidationError',
  },
  {
    no: 36,
    title: 'a body that is no JSON',
    ask: (site) => site.ask('/api/method/ping', { ...json('POST', ''), body: '{' }),
    status: 500,
    excType: 'JSONDecodeError',
  },
  {
    no: 39,
    title: 'what a GET writes is rolled back, its request id too',
    async ask(site) {
      const given = { request_id: requestId(), mobile: '+919833000039', first_name: 'Nobody' };
      const before = site.docs('Customer').length;
      const seen = await site.ask(`/api/method/carcare.api.save_customer?${new URLSearchParams(given).toString()}`);
      expect(site.docs('Customer')).to.have.lengthOf(before);
      expect(await site.result('save_customer', given)).not.to.have.property('replayed');
      return seen;
    },
    status: 200,
  },
  {
    no: 41,
    title: 'a private file',
    ask: (site) => site.ask('/api/method/upload_file', form({ is_private: '1', doctype: 'Customer', docname: 'CUST-00001' }, 'bytes')),
    status: 200,
    async check({ body }, site) {
      const { file_url, attached_to_name, is_private } = body.message;
      expect(file_url).to.match(/^\/private\/files\//);
      expect({ attached_to_name, is_private }).to.deep.equal({ attached_to_name: 'CUST-00001', is_private: 1 });
      expect((await site.ask(file_url)).text).to.equal('bytes');
      expect((await site.ask(file_url, GUEST)).status).to.equal(403);
    },
  },
  {
    no: 41,
    title: 'the same bytes get the same address and a second row',
    async ask(site) {
      const upload = (): Promise<Wire> => site.ask('/api/method/upload_file', form({ is_private: '1' }, 'twice'));
      const first = (await upload()).body.message;
      const again = await upload();
      expect(again.body.message.file_url).to.equal(first.file_url);
      expect(again.body.message.name).not.to.equal(first.name);
      return again;
    },
    status: 200,
  },
  {
    no: 42,
    title: 'a DocType without a document',
    ask: (site) => site.ask('/api/method/upload_file', form({ doctype: 'Customer' }, 'x')),
    status: 417,
    excType: 'ValidationError',
  },
  {
    no: 42,
    title: 'nothing attached',
    ask: (site) => site.ask('/api/method/upload_file', form({ is_private: '1' })),
    status: 417,
    excType: 'ValidationError',
  },
  {
    no: 44,
    title: 'a JSON body hides the query',
    ask: (site) =>
      site.ask(
        '/api/method/frappe.client.get_list?limit=1',
        json('POST', { doctype: 'Offer', filters: [['offer', 'like', '%W%']], fields: ['name'] }),
      ),
    status: 200,
    check: ({ body }) => expect(body.message).to.have.lengthOf(2),
  },
  {
    no: 44,
    title: 'the classic form of a write',
    ask: (site) => site.ask('/api/resource/ToDo', { method: 'POST', body: new URLSearchParams({ data: '{"description":"z"}' }) }),
    status: 200,
    check: ({ body }) => expect(body.data.description).to.equal('z'),
  },
];

holdsTo('methods, errors and files', VECTORS, (site) => {
  it('refuses a body over 25 MiB with a page', async () => {
    const { status } = await site().ask('/api/method/ping', { method: 'POST', body: new Uint8Array(26 * 1024 * 1024) });
    expect(status).to.equal(413);
  });
});
