import type { MiddlewareDeclaration } from '../author/middleware.ts';
import { isText } from '../model/event.ts';

/** Gives texts a quiet time, so that a burst of fragments becomes one turn; everything else is due at once. */
export const coalesce = (quietMs: number): MiddlewareDeclaration => ({
  name: 'coalesce',
  phase: 'inner',
  receive(context, next) {
    context.quietMs = isText(context.event) ? quietMs : 0;
    return next();
  },
});
