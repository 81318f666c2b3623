import { parsed } from '../documents/filters.ts';
import { asked, countDocuments, listDocuments } from '../documents/list.ts';
import { SiteError } from '../site-error.ts';
import { type Fields, isFields, textOf, type Value } from '../value.ts';
import type { Call, SiteMethod } from './site-method.ts';

const WRITING = ['POST', 'PUT'];

/** Methods that Frappe brings along, as far as a client of this site can need them. */
export const frappeMethods: Readonly<Record<string, SiteMethod>> = {
  ping: { guest: true, run: () => 'pong' },
  'frappe.ping': { guest: true, run: () => 'pong' },
  'frappe.auth.get_logged_user': { run: ({ user }) => user },
  'frappe.client.get_time_zone': { guest: true, run: ({ time }) => ({ time_zone: time.zone }) },
  'frappe.client.get_list': { run: (call) => listDocuments(call.documents, text(call, 'doctype'), call.arguments) },
  'frappe.client.get_count': { run: (call) => countDocuments(call.documents, text(call, 'doctype'), call.arguments) },
  'frappe.client.get': { run: (call) => call.documents.get(text(call, 'doctype'), text(call, 'name')) },
  'frappe.client.insert': {
    verbs: WRITING,
    run(call) {
      const doc = documentIn(call);
      return call.documents.insert(textOf(doc.doctype), doc);
    },
  },
  'frappe.client.save': { verbs: WRITING, run: (call) => save(call, {}) },
  'frappe.client.submit': { verbs: WRITING, run: (call) => save(call, { docstatus: 1 }) },
  'frappe.client.cancel': {
    verbs: WRITING,
    run: (call) => call.documents.update(text(call, 'doctype'), text(call, 'name'), { docstatus: 2 }),
  },
  'frappe.client.set_value': {
    verbs: WRITING,
    run(call) {
      const { fieldname, value } = call.arguments;
      const changes = typeof fieldname === 'string' && !fieldname.startsWith('{') ? { [fieldname]: value ?? null } : parsed(fieldname);
      return call.documents.update(text(call, 'doctype'), text(call, 'name'), isFields(changes) ? changes : {});
    },
  },
  'frappe.client.delete': {
    verbs: ['POST', 'DELETE'],
    run(call) {
      call.documents.remove(text(call, 'doctype'), text(call, 'name'));
      return undefined;
    },
  },
  // Frappe's own tests use these two to show how messages and errors travel.
  'frappe.tests.test_api.test': {
    run(call) {
      const message = typeof call.arguments.message === 'string' ? call.arguments.message : 'Failed';
      if (!asked(call.arguments.fail, false)) {
        call.tell(message);
        return undefined;
      }
      if (asked(call.arguments.handled, true)) throw new SiteError('ValidationError', message);
      throw new SiteError('ZeroDivisionError', 'division by zero');
    },
  },
  'frappe.tests.test_api.test_array': { run: (call) => call.arguments.data ?? null },
};

/** A whole document is saved only over the version it was read in. */
function save(call: Call, changes: Fields): Value {
  const doc = documentIn(call);
  return call.documents.update(textOf(doc.doctype), textOf(doc.name), { ...doc, modified: doc.modified ?? '', ...changes });
}

function documentIn(call: Call): Fields {
  const doc = parsed(call.arguments.doc);
  if (!isFields(doc)) throw new SiteError('TypeError', "missing 1 required positional argument: 'doc'");
  return doc;
}

/** An argument that must be there: Python fails where it is not. */
function text(call: Call, name: string): string {
  const value = call.arguments[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new SiteError('TypeError', `missing 1 required positional argument: '${name}'`);
}
