import { badRequest } from './bad-requests.ts';

/** A listing whose pages have cursors. */
export type Listing = 'conversations' | 'turns';

/** Wraps the store's cursor, so that nobody outside builds on its form or takes it to another listing. */
export const sealCursor = (listing: Listing, cursor: string | null): string | null =>
  cursor === null ? null : Buffer.from(`${listing} ${cursor}`).toString('base64url');

/**
 * The store's cursor in one of ours.
 * @throws Fault `INSPECTOR.REQUEST` when it is not of this listing
 */
export function openCursor(listing: Listing, cursor: string): string {
  const [of, inner] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (of === listing && inner) return inner;
  throw badRequest('cursor: not one of this listing; take it from nextCursor');
}
