import { z } from 'zod';
import type { OperationName } from './operations.ts';

const ours = z.string().regex(/^[a-z_]+(\.[a-z_]+)*$/, 'is not a field name');
const theirs = z.string().regex(/^[A-Za-z]\w*$/, 'is not a field name');
const fields = z.record(ours, theirs).default({});
const constants = z.record(theirs, z.union([z.string(), z.number(), z.boolean()])).default({});
const refusals = z.record(z.string().regex(/^\w+$/, 'is not an error class'), z.string()).optional();
const docType = z.string().regex(/^\w[\w -]*$/, 'is not a DocType');
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const operator = z.enum(['=', '!=', '>', '<', '>=', '<=', 'like', 'not like', 'in', 'not in', 'between', 'is']);
const filters = z.array(z.tuple([theirs, operator, z.union([scalar, z.array(scalar)])])).default([]);

const rows = { resource: docType, fields, filters };

/** Binds an operation to a method of the site. `fields` are "our name": "the site's name", for arguments and answer. */
export const MethodBinding = z.strictObject({
  method: z.string().regex(/^\w+(\.\w+)+$/, 'is not a dotted path'),
  fields,
  /** Sent along with every call. */
  constants,
  /** Error classes of the site that are answers: `{"NoSeat": "slot-taken"}`. Those of the company's app when not given. */
  refusals,
  /** Where what a write makes can be found by the id of its request. */
  madeIn: z.strictObject({ resource: docType, requestIdField: theirs }).optional(),
});

/** Binds an operation to plain documents. */
export const ResourceBinding = z.strictObject({
  ...rows,
  constants,
  refusals,
  /** Unique field of the DocType that keeps the id of the request; needed by writes. */
  requestIdField: theirs.optional(),
  /** Lists of a record that lie in other DocTypes; `"$customer"` in their filters is the record's own field. */
  children: z.record(z.string(), z.strictObject(rows)).default({}),
});

/** A list in a record of a plain DocType. */
export type Rows = Pick<ResourceBinding, 'resource' | 'fields' | 'filters'>;
export type MethodBinding = z.infer<typeof MethodBinding>;
export type ResourceBinding = z.infer<typeof ResourceBinding>;

/** How one operation is done on the site. */
export type Binding = MethodBinding | ResourceBinding;

/** How every operation is done on the site: a mapping file, read and checked. */
export type FrappeMapping = Readonly<Record<OperationName, Binding>>;

/** Tells a method from plain documents. */
export const isMethod = (binding: Binding): binding is MethodBinding => 'method' in binding;
