import type { Router } from '@koa/router';
import { z } from 'zod';
import type { StoreReads } from '@samvad/framework/ports';
import { readQuery } from '../bad-requests.ts';

const MOST_FAULTS = 1_000;

const FaultsQuery = z.object({
  since: z
    .string()
    // A plus that was not encoded arrives as a space.
    .transform((text) => text.replace(/ (?=\d\d:\d\d$)/, '+'))
    .pipe(z.union([z.iso.datetime({ offset: true }), z.iso.date()], { error: 'not an ISO 8601 time like 2026-01-31T09:00:00Z' }))
    .transform((text) => Date.parse(text))
    .optional(),
  subsystem: z.string().optional(),
});

/** `/faults`, newest first. `more` tells that older ones were left out; ask again for a later `since`. */
export function faultRoutes(router: Router, reads: StoreReads): void {
  router.get('/api/faults', async (ctx) => {
    const { since, subsystem } = readQuery(ctx, FaultsQuery);
    const faults = await reads.faults({
      limit: MOST_FAULTS + 1,
      ...(since !== undefined && { since }),
      ...(subsystem !== undefined && { subsystem }),
    });
    ctx.body = { items: faults.slice(0, MOST_FAULTS), more: faults.length > MOST_FAULTS };
  });
}
