import type { SiteClient, SiteReply } from '../client/client.ts';
import type { Failure } from '../client/failure.ts';
import { isRow, listRows, resourcePath, type Row } from '../client/rows.ts';
import { toOurs, toTheirs } from '../mapping/rename.ts';
import type { ResourceBinding } from '../mapping/schema.ts';

/**
 * Makes a document once. A plain DocType knows no replay, so the document is looked up by its request id before it is made, and again when nobody knows
 * whether it was made or the site says that something of it is taken.
 */
export async function writeDocument(client: SiteClient, binding: ResourceBinding, given: Row, requestId: string): Promise<SiteReply> {
  const { resource, requestIdField = '' } = binding;
  const document: Row = { ...binding.constants, ...toTheirs(given, binding.fields), [requestIdField]: requestId };
  const find = (): Promise<SiteReply> => findMade(client, { resource, requestIdField, requestId, document });
  const before = await find();
  if (before.is === 'failure') return { is: 'failure', failure: { ...before.failure, outcome: 'not-made' } };
  const made = before.value === NONE ? await make(client, resource, document, find) : before;
  return made.is === 'failure' ? made : { is: 'result', value: toOurs(made.value, binding.fields) };
}

async function make(client: SiteClient, resource: string, document: Row, find: () => Promise<SiteReply>): Promise<SiteReply> {
  const made = await client.send({ verb: 'POST', path: resourcePath(resource), body: document, under: 'data' });
  if (made.is === 'result') return made;
  const { kind, outcome } = made.failure;
  // A unique field that is taken may be another one, such as a plate: only the look-up tells.
  const taken = kind === 'duplicate-name' || kind === 'unique-violation';
  if (!taken && outcome === 'not-made') return made;
  const after = await find();
  if (after.is === 'failure') return after.failure === OTHER_CONTENT ? after : made;
  return after.value === NONE ? made : after;
}

/** What a look-up finds where there is nothing. */
const NONE = null;

interface Sought {
  readonly resource: string;
  readonly requestIdField: string;
  readonly requestId: string;
  readonly document: Row;
}

/** The document that holds the request id, or {@link NONE}. One with other content is a failure: an id is used for one request only. */
async function findMade(client: SiteClient, { resource, requestIdField, requestId, document }: Sought): Promise<SiteReply> {
  const listed = await listRows(client, { resource, fields: [], filters: [[requestIdField, '=', requestId]], limit: 1 });
  if (listed.is === 'failure') return listed;
  const [row] = listed.rows;
  if (row === undefined) return { is: 'result', value: NONE };
  const read = await client.send({ verb: 'GET', path: resourcePath(resource, row.name), under: 'data' });
  if (read.is === 'failure') return read;
  const stored: Row = isRow(read.value) ? read.value : {};
  const same = Object.entries(document).every(([field, value]) => spelled(stored[field]) === spelled(value));
  return same ? { is: 'result', value: stored } : { is: 'failure', failure: OTHER_CONTENT };
}

const OTHER_CONTENT: Failure = {
  kind: 'unique-violation',
  excType: 'RequestIdConflict',
  status: null,
  outcome: 'not-made',
  text: 'the request id belongs to a document with other content',
  retryAfterMs: null,
  requestId: null,
};

/** The site may spell what it was given in its own way: blanks, case, numbers. */
function spelled(value: unknown): string {
  if (typeof value === 'boolean') return String(Number(value));
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.replace(/\s/g, '').toLowerCase() : '';
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}
