import { captureSite, Fault } from '@samvad/framework';
import type { z } from 'zod';
import { type SiteClient, siteClient, type SiteReply } from '../client/client.ts';
import { listRows } from '../client/rows.ts';
import { type Doing, siteFault } from '../client/site-fault.ts';
import { OPERATIONS, type OperationName, type RefusalOf } from '../mapping/operations.ts';
import { toOurs, toTheirs } from '../mapping/rename.ts';
import { type Binding, isMethod } from '../mapping/schema.ts';
import type { FrappeSettings } from '../options.ts';
import { readDocuments } from './read-documents.ts';
import { writeDocument } from './write-document.ts';

/** What is to be done: the arguments in our names, what the answer looks like and, for a write, its request id. */
export interface Order<T> {
  readonly given: Readonly<Record<string, unknown>>;
  readonly answer: z.ZodType<T>;
  readonly requestId?: string;
}

/** Does operations on the site as the mapping binds them. */
export interface SiteOperations {
  /**
   * Resolves to the answer, or to a refusal that is one.
   * @throws Fault `ERP.*`
   */
  run<O extends OperationName, T>(name: O, order: Order<T>): Promise<T | RefusalOf<O>>;
  /**
   * Whether a write was made under this request id; undefined where the mapping does not say how it is found.
   * @throws Fault `ERP.*`
   */
  isMade(name: OperationName, requestId: string): Promise<boolean | undefined>;
}

/** What a message must not repeat of a request. */
const PERSONAL = new Set(['mobile', 'first_name', 'last_name', 'plate', 'line', 'landmark', 'pincode', 'latitude', 'longitude']);

/** Builds them. */
export function siteOperations(settings: FrappeSettings): SiteOperations {
  const client = siteClient(settings);
  const operations: SiteOperations = {
    async run<O extends OperationName, T>(name: O, { given, answer, requestId }: Order<T>): Promise<T | RefusalOf<O>> {
      const binding = settings.mapping[name];
      const doing: Doing = {
        operation: name,
        target: isMethod(binding) ? binding.method : binding.resource,
        writes: requestId !== undefined,
        site: captureSite(operations.run),
        unspeakable: [settings.apiSecret, settings.apiKey, ...personalIn(given)],
      };
      const reply = await perform(client, binding, given, requestId);
      if (reply.is === 'result') return checked(reply.value, answer, doing);
      const refusals: Readonly<Record<string, string>> = binding.refusals ?? OPERATIONS[name].refusals;
      const { excType } = reply.failure;
      if (excType !== null && Object.hasOwn(refusals, excType)) return refusals[excType] as RefusalOf<O>;
      throw siteFault(reply.failure, doing);
    },
    async isMade(name, requestId) {
      const binding = settings.mapping[name];
      const { resource, requestIdField } = (isMethod(binding) ? binding.madeIn : binding) ?? {};
      if (resource === undefined || requestIdField === undefined) return undefined;
      const site = captureSite(operations.isMade);
      const listed = await listRows(client, { resource, fields: [], filters: [[requestIdField, '=', requestId]], limit: 1 });
      if (listed.is === 'rows') return listed.rows.length > 0;
      const unspeakable = [settings.apiSecret, settings.apiKey];
      throw siteFault(listed.failure, { operation: `${name}.isMade`, target: resource, writes: false, site, unspeakable });
    },
  };
  return operations;
}

async function perform(
  client: SiteClient,
  binding: Binding,
  given: Order<unknown>['given'],
  requestId: string | undefined,
): Promise<SiteReply> {
  if (!isMethod(binding))
    return requestId === undefined ? readDocuments(client, binding, given) : writeDocument(client, binding, given, requestId);
  const body = { ...binding.constants, ...toTheirs({ ...given, request_id: requestId }, binding.fields) };
  const reply = await client.send({ verb: 'POST', path: `method/${binding.method}`, body, under: 'message' });
  return reply.is === 'result' ? { is: 'result', value: toOurs(reply.value, binding.fields) } : reply;
}

const personalIn = (given: Order<unknown>['given']): string[] =>
  Object.entries(given).flatMap(([field, value]) =>
    PERSONAL.has(field) && (typeof value === 'string' || typeof value === 'number') ? [String(value)] : [],
  );

const MOST_ISSUES = 3;

/** Says where an answer does not fit, never what it holds. */
function checked<T>(value: unknown, answer: z.ZodType<T>, doing: Doing): T {
  const read = answer.safeParse(value);
  if (read.success) return read.data;
  const issues = read.error.issues.slice(0, MOST_ISSUES).map(({ path, message }) => `${['answer', ...path].join('.')}: ${message}`);
  throw new Fault('ERP.SHAPE', `${doing.target}: ${issues.join('; ')}`, {
    operation: doing.operation,
    plugin: 'frappe',
    site: doing.site,
    facts: { outcome: doing.writes ? 'made' : 'not-made' },
  });
}
