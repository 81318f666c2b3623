import { listDocuments } from '../documents/list.ts';
import { parsed } from '../documents/filters.ts';
import type { Site } from '../site.ts';
import { SiteError } from '../site-error.ts';
import { type Fields, isFields } from '../value.ts';
import { type Answer, type ApiVersion, htmlPage, resultBody, withoutNulls } from './answer.ts';
import type { CallArguments } from './call-arguments.ts';

/** A request to the API, read and with its sender known; a null user is a guest. */
export interface ApiCall {
  readonly version: ApiVersion;
  readonly verb: string;
  /** What follows `/api` or `/api/v2`, decoded: `['method', 'ping']`, `['resource', 'Customer', 'CUST-00001']`. */
  readonly path: readonly string[];
  readonly given: CallArguments;
  readonly user: string | null;
}

/** Serves a call in a unit of work of its own. Throws a {@link SiteError}. */
export function dispatch(site: Site, call: ApiCall): Answer {
  const [kind, target, ...rest] = call.path;
  if (target === undefined || target === '') throw unknownPath(call);
  if (kind === 'method') return callMethod(site, call, [target, ...rest].join('/'));
  if (kind === 'resource' && call.version === 'v1') return serveResource(site, call, target, rest.join('/'));
  throw unknownPath(call);
}

function callMethod(site: Site, call: ApiCall, path: string): Answer {
  const method = site.methods.get(path);
  if (method === undefined) throw new SiteError('ValidationError', `Failed to get method for command ${path}`);
  const { verbs = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] } = method;
  if (!verbs.includes(call.verb) || (call.user === null && !method.guest)) throw notPermitted(path);
  const told: string[] = [];
  const result = site.serve(keeps(call), () =>
    method.run({
      arguments: call.given.fields,
      file: call.given.file,
      documents: site.documents,
      time: site.time,
      user: call.user ?? 'Guest',
      tell: (message) => void told.push(message),
    }),
  );
  return { status: 200, body: resultBody(call.version, 'message', result, told) };
}

function serveResource(site: Site, call: ApiCall, doctype: string, name: string): Answer {
  const { verb, given, user } = call;
  if (!['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].includes(verb)) return { status: 405, body: htmlPage('405 Method Not Allowed') };
  if (user === null) throw notPermitted(doctype);
  const { documents } = site;
  return site.serve(keeps(call), (): Answer => {
    const data = (result: Answer['body'] | readonly unknown[]): Answer => ({ status: 200, body: { data: result as Fields } });
    if (name === '') {
      if (verb === 'POST') return data(withoutNulls(documents.insert(doctype, bodyOf(given.fields))));
      if (verb === 'GET' || verb === 'HEAD') return data(listDocuments(documents, doctype, given.fields));
      throw unknownPath(call);
    }
    if (verb === 'PUT') return data(withoutNulls(documents.update(doctype, name, bodyOf(given.fields))));
    if (verb === 'GET' || verb === 'HEAD') return data(withoutNulls(documents.get(doctype, name)));
    if (verb !== 'DELETE') throw unknownPath(call);
    documents.remove(doctype, name);
    return { status: 202, body: { data: 'ok' } };
  });
}

/** Whatever a GET writes is rolled back. */
const keeps = ({ verb }: ApiCall): boolean => verb !== 'GET' && verb !== 'HEAD';

/** The classic form of a write: the document as JSON in the field `data`. */
function bodyOf(fields: Fields): Fields {
  const data = typeof fields['data'] === 'string' ? parsed(fields['data']) : fields;
  return isFields(data) ? data : fields;
}

const notPermitted = (what: string): SiteError => new SiteError('PermissionError', `Not permitted: ${what}`, { title: 'Not Permitted' });
const unknownPath = ({ path }: ApiCall): SiteError =>
  new SiteError('DoesNotExistError', `/api/${path.join('/')} not found`, { title: 'Not Found' });
