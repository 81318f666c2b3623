import type { MiddlewareDeclaration } from '../author/middleware.ts';
import type { Failpoints } from '../kernel/failpoints.ts';

/** Failpoints around every attempt of a call that leaves the process. */
export const callFailpoints = (failpoints: Failpoints): MiddlewareDeclaration => ({
  name: 'failpoints',
  phase: 'inner',
  async call(_context, next) {
    failpoints.hit('call.before');
    const answer = await next();
    failpoints.hit('call.after');
    return answer;
  },
});
