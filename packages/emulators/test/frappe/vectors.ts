import { expect } from 'chai';
import { startSite, type TestedSite, type Wire } from './site.ts';

/** A request to the site and what must come back. Numbers are those of the notes on Frappe's API. */
export interface Vector {
  readonly no: number;
  readonly title: string;
  ask(site: TestedSite): Promise<Wire>;
  readonly status: number;
  readonly excType?: string;
  /** More that must hold. */
  check?(wire: Wire, site: TestedSite): unknown;
}

/** Holds a site to the vectors, one test each, and to what `more` adds. */
export function holdsTo(title: string, vectors: readonly Vector[], more?: (site: () => TestedSite) => void): void {
  describe(`Frappe stand-in: ${title}`, () => {
    let site: TestedSite;
    before(async () => {
      site = await startSite();
    });
    after(() => site.close());

    for (const { no, title: what, ask, status, excType, check } of vectors)
      it(`${no}: ${what} → ${status}${excType === undefined ? '' : ` ${excType}`}`, async () => {
        const wire = await ask(site);
        expect(wire.status, wire.text).to.equal(status);
        if (excType !== undefined) expect(wire.body.exc_type).to.equal(excType);
        await check?.(wire, site);
      });
    more?.(() => site);
  });
}

/** Who has no credentials. */
export const GUEST: RequestInit = { headers: { authorization: '' } };
/** Who has these. */
export const bearing = (authorization: string): RequestInit => ({ headers: { authorization } });
/** Where the site says who one is. */
export const WHO_AM_I = '/api/method/frappe.auth.get_logged_user';
