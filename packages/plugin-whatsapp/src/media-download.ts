import { type CapturedSite, Fault, type FaultOptions } from '@samvad/framework';
import type { WhatsAppSettings } from './options.ts';
import { readBody } from './read-body.ts';

/** What fetching one file works with. */
export interface Fetching {
  readonly settings: WhatsAppSettings;
  readonly signal: AbortSignal;
  readonly site: CapturedSite;
}

/** Largest file that is fetched. */
export const MOST_MEDIA_BYTES = 10 * 1024 * 1024;

/** Hosts of Meta that serve files and get our token; besides them only the origin of Graph itself. */
const MEDIA_HOSTS: ReadonlySet<string> = new Set(['lookaside.fbsbx.com', 'graph.facebook.com']);
const MOST_REDIRECTS = 3;

/** The fault of a file that could not be had. */
export const unfetched = (message: string, site: CapturedSite, more: Partial<FaultOptions> = {}): Fault =>
  new Fault('MEDIA.FETCH', message, { ...more, operation: 'media.fetch', plugin: 'whatsapp', site });

/**
 * Downloads from an address Graph gave out; undefined when the address is dead. The token goes to no other host, whatever a redirect says.
 * @throws Fault `MEDIA.FETCH`
 */
export async function download(address: string, fetching: Fetching): Promise<Buffer | undefined> {
  try {
    const response = await follow(new URL(address), fetching);
    if (response.ok) return await wholeBody(response, fetching.site);
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    throw unfetched(`a file was answered by HTTP ${response.status}`, fetching.site, { facts: { status: response.status } });
  } catch (cause) {
    throw Fault.is(cause) ? cause : unfetched('a file could not be fetched', fetching.site, { cause });
  }
}

async function follow(first: URL, { settings, signal: outer, site }: Fetching): Promise<Response> {
  if (!mayHaveToken(first, settings))
    throw unfetched('the address of a file lies on a foreign host', site, { facts: { host: first.host } });
  const signal = AbortSignal.any([outer, AbortSignal.timeout(settings.timeoutMs)]);
  const headers = { authorization: `Bearer ${settings.accessToken}`, 'user-agent': 'samvad' };
  let url = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await settings.fetch(url.href, { headers, signal, redirect: 'manual' });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    const next = URL.parse(location, url.href);
    if (next?.origin !== first.origin)
      throw unfetched('a file is redirected to another host', site, { facts: { status: response.status } });
    url = next;
  }
  throw unfetched('a file is redirected in circles', site);
}

async function wholeBody(response: Response, site: CapturedSite): Promise<Buffer> {
  const bytes = await readBody(response, MOST_MEDIA_BYTES);
  if (!bytes) throw unfetched('the file is larger than 10 MB', site, { facts: { status: response.status } });
  return bytes;
}

const mayHaveToken = (url: URL, { graphUrl }: WhatsAppSettings): boolean =>
  url.origin === new URL(graphUrl).origin || (url.protocol === 'https:' && url.port === '' && MEDIA_HOSTS.has(url.hostname));
