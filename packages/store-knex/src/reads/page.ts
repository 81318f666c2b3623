import { Fault } from '@samvad/framework';
import type { PageRequest } from '@samvad/framework/ports';

/** Largest page of a listing. */
const LARGEST_PAGE = 100;

/** How many rows a page holds. */
export const pageSize = (page: PageRequest): number => Math.min(Math.max(Math.trunc(page.limit), 1), LARGEST_PAGE);

/**
 * Reads the numbers of a cursor.
 * @throws Fault `INSPECTOR.REQUEST` when it is not one of ours
 */
export function readCursor(cursor: string): [number, number] {
  const [, first, second] = /^(-?\d+)\.(\d+)$/.exec(cursor) ?? [];
  if (first === undefined || second === undefined)
    throw new Fault('INSPECTOR.REQUEST', 'the cursor is not one of this listing', { operation: 'store.page' });
  return [Number(first), Number(second)];
}
