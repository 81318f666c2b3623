import type { SiteClient, SiteReply } from './client.ts';
import type { Failure } from './failure.ts';

/** A document, or a row of a list of them. */
export type Row = Readonly<Record<string, unknown>>;

/** What a list is asked for; filters are `[field, operator, value]`. */
export interface RowsQuery {
  readonly resource: string;
  readonly fields: readonly string[];
  readonly filters: readonly (readonly unknown[])[];
  /** The site's own default of 20 is a silent cap, so it is always said. */
  readonly limit: number;
}

/** The rows, each with its name, ordered by it. */
export type RowsReply =
  | { readonly is: 'rows'; readonly rows: readonly (Row & { readonly name: string })[] }
  | Extract<SiteReply, { is: 'failure' }>;

/** Lists documents of a DocType. */
export async function listRows(client: SiteClient, { resource, fields, filters, limit }: RowsQuery): Promise<RowsReply> {
  const query = new URLSearchParams({
    fields: JSON.stringify([...new Set(['name', ...fields])]),
    filters: JSON.stringify(filters),
    order_by: 'name asc',
    limit_page_length: String(limit),
  });
  const reply = await client.send({ verb: 'GET', path: resourcePath(resource), query, under: 'data' });
  if (reply.is === 'failure') return reply;
  const rows = Array.isArray(reply.value) ? reply.value.map(namedRow) : [undefined];
  return rows.every((row) => row !== undefined) ? { is: 'rows', rows } : { is: 'failure', failure: NO_LIST };
}

/** Path of a DocType or of one of its documents; names may hold anything. */
export const resourcePath = (resource: string, name?: string): string =>
  `resource/${[resource, ...(name === undefined ? [] : [name])].map(encodeURIComponent).join('/')}`;

/** Tells an object with fields from anything else. */
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Documents that are numbered have a number for a name. */
function namedRow(row: unknown): (Row & { readonly name: string }) | undefined {
  const name = isRow(row) ? row['name'] : undefined;
  return isRow(row) && (typeof name === 'string' || typeof name === 'number') ? { ...row, name: String(name) } : undefined;
}

const NO_LIST: Failure = {
  kind: 'protocol',
  excType: null,
  status: 200,
  outcome: 'not-made',
  text: 'the answer is no list of documents',
  retryAfterMs: null,
  requestId: null,
};
