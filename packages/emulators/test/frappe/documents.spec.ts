import { expect } from 'chai';
import { json, requestId, told, type TestedSite, type Wire } from './site.ts';
import { holdsTo, type Vector } from './vectors.ts';

const todo = (site: TestedSite, doc: object = { description: 'x' }): Promise<Wire> => site.ask('/api/resource/ToDo', json('POST', doc));
const madeTodo = async (site: TestedSite): Promise<{ name: string; modified: string }> => (await todo(site)).body.data;
const submitted = async (site: TestedSite): Promise<string> => {
  const made = await site.ask('/api/resource/Sales%20Order', json('POST', { customer: 'CUST-00001' }));
  return `/api/resource/Sales%20Order/${made.body.data.name}`;
};

const VECTORS: readonly Vector[] = [
  {
    no: 9,
    title: 'a list without parameters: 20 names',
    ask: (site) => site.ask('/api/resource/Service%20Slot'),
    status: 200,
    check: ({ body }) => {
      expect(body.data).to.have.lengthOf(20);
      for (const row of body.data) expect(Object.keys(row)).to.deep.equal(['name']);
    },
  },
  {
    no: 10,
    title: 'limit',
    ask: (site) => site.ask('/api/resource/Service%20Slot?limit=2'),
    status: 200,
    check: ({ body }) => expect(body.data).to.have.lengthOf(2),
  },
  {
    no: 11,
    title: 'limit beside limit_page_length',
    ask: (site) => site.ask('/api/resource/Service%20Slot?limit=2&limit_page_length=5'),
    status: 200,
    check: ({ body }) => expect(body.data).to.have.lengthOf(5),
  },
  {
    no: 12,
    title: 'limit_page_length=0: all',
    ask: (site) => site.ask('/api/resource/Service%20Slot?limit_page_length=0'),
    status: 200,
    check: ({ body }, site) => void expect(body.data).to.have.lengthOf(site.docs('Service Slot').length),
  },
  {
    no: 13,
    title: 'rows as arrays',
    ask: (site) => site.ask('/api/resource/Offer?as_dict=false&order_by=name%20asc'),
    status: 200,
    check: ({ body }) => expect(body.data).to.deep.equal([['MONSOON'], ['NEWCAR'], ['WASH10']]),
  },
  {
    no: 14,
    title: 'fields',
    ask: (site) => site.ask('/api/resource/Offer?fields=["description"]'),
    status: 200,
    check: ({ body }) => expect(Object.keys(body.data[0])).to.deep.equal(['description']),
  },
  { no: 15, title: 'an unknown field', ask: (site) => site.ask('/api/resource/ToDo?fields=["nope"]'), status: 417, excType: 'DataError' },
  {
    no: 15,
    title: 'fields that are no JSON',
    ask: (site) => site.ask('/api/resource/ToDo?fields=[nope'),
    status: 500,
    excType: 'JSONDecodeError',
  },
  {
    no: 16,
    title: 'a document is made with 200, without its nulls',
    ask: (site) => todo(site),
    status: 200,
    check: ({ body }) => {
      expect(body.data.name).to.be.a('string');
      expect(body.data).to.include({ docstatus: 0, description: 'x', status: 'Open' });
      expect(body.data).not.to.have.property('date');
    },
  },
  {
    no: 17,
    title: 'two mandatory fields missing',
    ask: (site) => site.ask('/api/resource/Customer', json('POST', { last_name: 'Rao' })),
    status: 417,
    excType: 'MandatoryError',
    check: (wire) => {
      expect(wire.body.exception).to.match(/\[Customer, CUST-\d+\]: mobile, first_name$/);
      expect(told(wire)).to.have.lengthOf(2);
    },
  },
  {
    no: 18,
    title: 'a link that leads nowhere, before what is missing',
    ask: (site) => site.ask('/api/resource/Customer%20Vehicle', json('POST', { customer: 'CUST-99999' })),
    status: 417,
    excType: 'LinkValidationError',
    check: (wire) => expect(told(wire)[0]).to.match(/^Could not find /),
  },
  {
    no: 19,
    title: 'a name that is taken',
    ask: (site) => site.ask('/api/resource/Offer', json('POST', { offer: 'wash10' })),
    status: 409,
    excType: 'DuplicateEntryError',
  },
  {
    no: 20,
    title: 'a unique field that is taken',
    async ask(site) {
      const customer = { mobile: '+919833000009', first_name: 'Anu', request_id: requestId() };
      await site.ask('/api/resource/Customer', json('POST', customer));
      return site.ask('/api/resource/Customer', json('POST', customer));
    },
    status: 417,
    excType: 'UniqueValidationError',
    check: (wire) => expect(told(wire)[0]).to.match(/must be unique$/),
  },
  {
    no: 21,
    title: 'a change keeps the other fields',
    async ask(site) {
      const { name } = await madeTodo(site);
      await site.ask(`/api/resource/ToDo/${name}`, json('PUT', { description: 'y' }));
      return site.ask(`/api/resource/ToDo/${name}`);
    },
    status: 200,
    check: ({ body }) => expect(body.data).to.include({ description: 'y', priority: 'Medium' }),
  },
  {
    no: 22,
    title: 'a change over another version',
    async ask(site) {
      const { name, modified } = await madeTodo(site);
      await site.ask(`/api/resource/ToDo/${name}`, json('PUT', { description: 'theirs' }));
      const stale = await site.ask(`/api/resource/ToDo/${name}`, json('PUT', { description: 'ours', modified }));
      expect((await site.ask(`/api/resource/ToDo/${name}`)).body.data.description).to.equal('theirs');
      return stale;
    },
    status: 417,
    excType: 'TimestampMismatchError',
  },
  {
    no: 23,
    title: 'without a version the last write wins',
    async ask(site) {
      const { name } = await madeTodo(site);
      await site.ask(`/api/resource/ToDo/${name}`, json('PUT', { description: 'theirs' }));
      return site.ask(`/api/resource/ToDo/${name}`, json('PUT', { description: 'ours' }));
    },
    status: 200,
    check: ({ body }) => expect(body.data.description).to.equal('ours'),
  },
  {
    no: 24,
    title: 'a table that is sent replaces the table',
    async ask(site) {
      const made = await site.ask(
        '/api/resource/Contact',
        json('POST', { first_name: 'A', phone_nos: [{ phone: '1' }, { phone: '2' }, { phone: '3' }] }),
      );
      const { name, phone_nos } = made.body.data;
      expect(phone_nos.map(({ idx }: { idx: number }) => idx)).to.deep.equal([1, 2, 3]);
      return site.ask(`/api/resource/Contact/${name}`, json('PUT', { phone_nos: [{ name: phone_nos[1].name, phone: '2' }] }));
    },
    status: 200,
    check: ({ body }) => expect(body.data.phone_nos).to.have.lengthOf(1),
  },
  {
    no: 25,
    title: 'a document is deleted with 202',
    async ask(site) {
      const { name } = await madeTodo(site);
      const deleted = await site.ask(`/api/resource/ToDo/${name}`, { method: 'DELETE' });
      expect((await site.ask(`/api/resource/ToDo/${name}`)).status).to.equal(404);
      return deleted;
    },
    status: 202,
    check: ({ text }) => expect(text).to.equal('{"data":"ok"}'),
  },
  {
    no: 26,
    title: 'what is missing shows no traceback',
    ask: (site) => site.ask('/api/resource/ToDo/nobody'),
    status: 404,
    excType: 'DoesNotExistError',
    check: ({ body }) => void expect(body).not.to.have.any.keys('exc', 'exception'),
  },
  {
    no: 26,
    title: 'what is missing cannot be deleted',
    ask: (site) => site.ask('/api/resource/ToDo/nobody', { method: 'DELETE' }),
    status: 404,
    excType: 'DoesNotExistError',
  },
  {
    no: 26,
    title: 'what is linked cannot be deleted',
    ask: (site) => site.ask('/api/resource/Customer/CUST-00001', { method: 'DELETE' }),
    status: 417,
    excType: 'LinkExistsError',
  },
  {
    no: 29,
    title: 'PATCH in v1',
    ask: (site) => site.ask('/api/resource/ToDo/x', { method: 'PATCH' }),
    status: 405,
    check: ({ text }) => expect(text).to.match(/^<!doctype html>/),
  },
  {
    no: 37,
    title: 'submitted, cancelled, and then fixed',
    async ask(site) {
      const path = await submitted(site);
      expect((await site.ask(path, json('PUT', { docstatus: 1 }))).body.data.docstatus).to.equal(1);
      expect((await site.ask(path, json('PUT', { po_no: '9' }))).body.exc_type).to.equal('UpdateAfterSubmitError');
      expect((await site.ask(path, json('PUT', { docstatus: 2 }))).body.data.docstatus).to.equal(2);
      return site.ask(path, json('PUT', { po_no: '9' }));
    },
    status: 417,
    excType: 'ValidationError',
  },
  {
    no: 38,
    title: 'a draft cannot be cancelled',
    ask: async (site) => site.ask(await submitted(site), json('PUT', { docstatus: 2 })),
    status: 417,
    excType: 'DocstatusTransitionError',
  },
  {
    no: 45,
    title: 'two at once with one unique key make one document',
    async ask(site) {
      const body = json('POST', { mobile: '+919833000045', first_name: 'Twin', request_id: requestId() });
      const both = await Promise.all([site.ask('/api/resource/Customer', body), site.ask('/api/resource/Customer', body)]);
      expect(both.map(({ status }) => status).sort((left, right) => left - right)).to.deep.equal([200, 417]);
      return both[0];
    },
    status: 200,
    check: (_, site) => void expect(site.docs('Customer').filter(({ first_name }) => first_name === 'Twin')).to.have.lengthOf(1),
  },
];

holdsTo('documents by REST', VECTORS, (site) => {
  it('answers pages to who wants pages', async () => {
    const { status, text } = await site().ask('/api/resource/ToDo/nobody', { headers: { accept: 'text/html' } });
    expect(status).to.equal(404);
    expect(text).to.match(/^<!doctype html>/);
  });

  it('takes names with any sign in them', async () => {
    const offer = 'A/B #1 %';
    await site().ask('/api/resource/Offer', json('POST', { offer, valid_until: '2026-12-31' }));
    expect((await site().ask(`/api/resource/Offer/${encodeURIComponent(offer)}`)).body.data.name).to.equal(offer);
  });
});
