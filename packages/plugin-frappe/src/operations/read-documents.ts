import type { SiteClient, SiteReply } from '../client/client.ts';
import { isRow, listRows, type Row } from '../client/rows.ts';
import { toOurs } from '../mapping/rename.ts';
import type { ResourceBinding, Rows } from '../mapping/schema.ts';

/** Rows of one request. */
const PAGE = 200;

/** Reads all documents that meet the filters, with the lists that belong to each, under our names. */
export async function readDocuments(client: SiteClient, binding: ResourceBinding, given: Row): Promise<SiteReply> {
  const read = await allRows(client, binding, given);
  if (read.is === 'failure') return read;
  const records: Row[] = [];
  for (const row of read.rows) {
    const record: Record<string, unknown> = { ...row };
    for (const [name, child] of Object.entries(binding.children)) {
      const list = await allRows(client, child, row);
      if (list.is === 'failure') return list;
      record[name] = list.rows;
    }
    records.push(record);
  }
  return { is: 'result', value: records };
}

type AllRows = { readonly is: 'rows'; readonly rows: readonly Row[] } | Extract<SiteReply, { is: 'failure' }>;

/** Pages go on after the last name, so that none comes twice and none is left out while others are made. */
async function allRows(client: SiteClient, { resource, fields, filters }: Rows, given: Row): Promise<AllRows> {
  const rows: Row[] = [];
  for (let last: string | undefined; ; ) {
    const conditions = [...bound(filters, given), ...(last === undefined ? [] : [['name', '>', last]])];
    const page = await listRows(client, { resource, fields: Object.values(fields), filters: conditions, limit: PAGE });
    if (page.is === 'failure') return page;
    rows.push(...page.rows.map((row) => toOurs(row, fields)).filter(isRow));
    last = page.rows.at(-1)?.name;
    if (page.rows.length < PAGE || last === undefined) return { is: 'rows', rows };
  }
}

/** Filters with arguments in the place of `"$name"`. */
const bound = (filters: Rows['filters'], given: Row): readonly (readonly unknown[])[] =>
  filters.map(([field, operator, value]) => [
    field,
    operator,
    Array.isArray(value) ? value.map((each) => argument(each, given)) : argument(value, given),
  ]);

const argument = (value: unknown, given: Row): unknown =>
  typeof value === 'string' && value.startsWith('$') ? (given[value.slice(1)] ?? '') : value;
