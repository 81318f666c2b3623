import type { Router } from '@koa/router';
import type { StoreReads } from '@samvad/framework/ports';
import { refuse } from '@samvad/host-koa';
import { deadLetterView } from '../views/dead-letter-view.ts';
import { notYet } from './later-routes.ts';

const MOST_LETTERS = 1_000;

/** `/dead-letters`, newest first, and putting one of them back to work. */
export function deadLetterRoutes(router: Router, reads: StoreReads, redrive: ((id: string) => Promise<boolean>) | undefined): void {
  router.get('/api/dead-letters', async (ctx) => {
    const letters = await reads.deadLetters(MOST_LETTERS);
    ctx.body = { items: letters.map(deadLetterView), nextCursor: null };
  });
  router.post('/api/dead-letters/:id/redrive', async (ctx) => {
    if (!redrive) return notYet(ctx, 'redriving a dead letter');
    const redriven = await redrive(ctx.params['id'] ?? '');
    if (!redriven) return refuse(ctx, 404, 'INSPECTOR.NOT_FOUND', 'nothing of this id is set aside');
    ctx.body = { redriven };
  });
}
