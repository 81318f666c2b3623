import { expect } from 'chai';
import { json, startSite, type TestedSite } from './site.ts';

/** Filters on six documents, and the letters of those that meet them. */
const FILTERS: readonly [title: string, filters: unknown, letters: string][] = [
  ['nothing', {}, 'abcdef'],
  ['a field by name, without case', { allocated_to: 'ANU' }, 'ab'],
  ['a field with an operator', { allocated_to: ['!=', 'anu'] }, 'cdef'],
  [
    'a list of conditions',
    [
      ['priority', '=', 'High'],
      ['allocated_to', '=', 'anu'],
    ],
    'a',
  ],
  ['a condition that names the DocType', [['ToDo', 'priority', '=', 'High']], 'ac'],
  ['one condition alone', ['priority', '=', 'High'], 'ac'],
  ['like', { allocated_to: ['like', '%n%'] }, 'abd'],
  ['not like', { allocated_to: ['not like', '%n%'] }, 'cef'],
  ['in', { allocated_to: ['in', ['Anu', 'bob']] }, 'abc'],
  ['in, as a comma list', { allocated_to: ['in', 'anu,bob'] }, 'abc'],
  ['not in', { allocated_to: ['not in', ['anu', 'bob']] }, 'def'],
  ['is set', { allocated_to: ['is', 'set'] }, 'abcd'],
  ['is not set', { allocated_to: ['is', 'not set'] }, 'ef'],
  ['greater', { date: ['>', '2026-01-03'] }, 'def'],
  ['at most', { date: ['<=', '2026-01-02'] }, 'ab'],
  ['between', { date: ['between', ['2026-01-02', '2026-01-04']] }, 'bcd'],
  ['a number', { docstatus: 0 }, 'abcdef'],
];

describe('Frappe stand-in: lists', () => {
  let site: TestedSite;
  before(async () => {
    site = await startSite();
    for (const [at, [letter, priority, allocated_to]] of (
      [
        ['a', 'High', 'anu'],
        ['b', 'Low', 'Anu'],
        ['c', 'High', 'Bob'],
        ['d', 'Low', 'Chandni'],
        ['e', 'Low', null],
        ['f', 'Low', ''],
      ] as const
    ).entries())
      await site.ask('/api/resource/ToDo', json('POST', { description: letter, priority, allocated_to, date: `2026-01-0${at + 1}` }));
  });
  after(() => site.close());

  const letters = async (query: Record<string, unknown>): Promise<string> => {
    const text = Object.entries({ fields: ['description'], order_by: 'description asc', ...query }).map(
      ([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)],
    );
    const { status, body } = await site.ask(`/api/resource/ToDo?${new URLSearchParams(text).toString()}`);
    return status === 200 ? body.data.map(({ description }: { description: string }) => description).join('') : body.exc_type;
  };

  for (const [title, filters, found] of FILTERS)
    it(`filters: ${title}`, async () => {
      expect(await letters({ filters })).to.equal(found);
    });

  it('a day at the end of a range of datetimes means the whole day', async () => {
    const filters = JSON.stringify([
      ['starts_at', 'between', ['2026-01-06', '2026-01-06']],
      ['area', '=', 'Baner'],
    ]);
    const { body } = await site.ask(`/api/resource/Service%20Slot?${new URLSearchParams({ filters, limit_page_length: '0' }).toString()}`);
    expect(body.data).to.have.lengthOf(6);
  });
  it('joins or_filters by or, beside the filters', async () => {
    expect(
      await letters({
        filters: { priority: 'Low' },
        or_filters: [
          ['allocated_to', '=', 'anu'],
          ['date', '=', '2026-01-04'],
        ],
      }),
    ).to.equal('bd');
  });
  it('orders by several fields, and pages', async () => {
    expect(await letters({ order_by: 'priority asc, description desc' })).to.equal('cafedb');
    expect(await letters({ limit_start: 1, limit_page_length: 2 })).to.equal('bc');
    expect(await letters({ order_by: '`tabToDo`.`description` desc' })).to.equal('fedcba');
  });
  it('refuses what could be more than a name', async () => {
    expect(await letters({ order_by: '(select 1)' })).to.equal('ValidationError');
    expect(await letters({ order_by: 'nope asc' })).to.equal('DataError');
    expect(await letters({ filters: { 'description; drop': 1 } })).to.equal('DataError');
    expect(await letters({ filters: { description: ['~', 'x'] } })).to.equal('ValidationError');
    expect(await letters({ filters: [7] })).to.equal('ValidationError');
    expect(await letters({ filters: [[1, 2, 3]] })).to.equal('ValidationError');
    expect(await letters({ fields: '"name"' })).to.equal('ValidationError');
    expect(await letters({ limit: 'all' })).to.equal('ValueError');
  });
  it('shows all columns but no tables, and keeps nulls', async () => {
    const made = await site.ask('/api/resource/Contact', json('POST', { phone_nos: [{ phone: '1' }] }));
    const { body } = await site.ask(`/api/resource/Contact?fields=["*"]&filters={"name":"${made.body.data.name}"}`);
    expect(body.data[0]).to.include({ first_name: null, docstatus: 0 });
    expect(body.data[0]).not.to.have.property('phone_nos');
    expect((await site.ask('/api/resource/Contact%20Phone')).status).to.equal(403);
    expect((await site.ask('/api/resource/Contact%20Phone', json('POST', { phone: '1' }))).status).to.equal(417);
  });

  describe("Frappe's own client methods", () => {
    const client = (method: string, given: object) => site.ask(`/api/method/frappe.client.${method}`, json('POST', given));

    it('make, change, submit, cancel and delete documents', async () => {
      const doc = (await client('insert', { doc: { doctype: 'Sales Order', customer: 'CUST-00001' } })).body.message;
      const { doctype, name } = doc;
      expect((await client('get', { doctype, name })).body.message).to.deep.equal(doc);
      expect((await client('set_value', { doctype, name, fieldname: 'po_no', value: '7' })).body.message.po_no).to.equal('7');
      expect((await client('set_value', { doctype, name, fieldname: '{"po_no": "8"}' })).body.message.po_no).to.equal('8');
      expect((await client('save', { doc })).body.exc_type).to.equal('TimestampMismatchError');
      const fresh = (await client('get', { doctype, name })).body.message;
      const submitted = await client('submit', { doc: JSON.stringify(fresh) });
      expect(submitted.body.message.docstatus).to.equal(1);
      expect((await client('delete', { doctype, name })).body.exc_type).to.equal('ValidationError');
      expect((await client('cancel', { doctype, name })).body.message.docstatus).to.equal(2);
      expect((await client('delete', { doctype, name })).text).to.equal('{}');
      expect((await client('get', { doctype, name })).status).to.equal(404);
    });
    it('count, and fail as Python does where an argument is missing', async () => {
      expect((await client('get_count', { doctype: 'ToDo', filters: { priority: 'High' } })).body.message).to.equal(2);
      expect((await client('get', { doctype: 'ToDo' })).body.exc_type).to.equal('TypeError');
      expect((await client('save', {})).body.exc_type).to.equal('TypeError');
    });
    it('tells the zone to everybody', async () => {
      const { body } = await site.ask('/api/method/frappe.client.get_time_zone', { headers: { authorization: '' } });
      expect(body.message).to.deep.equal({ time_zone: 'Asia/Kolkata' });
    });
  });
});
