import type { MiddlewareDeclaration } from '../author/middleware.ts';
import { Fault } from '../kernel/fault.ts';
import type { FaultSink } from '../ports/caller.ts';

/** Notes turns that needed longer than a customer should wait; reads inside them have their own, shorter limits. Milliseconds. */
export const budget = (answerBudgetMs: number, faults: FaultSink): MiddlewareDeclaration => ({
  name: 'budget',
  phase: 'guard',
  async turn(context, next) {
    const started = performance.now();
    const result = await next();
    const took = Math.round(performance.now() - started);
    if (took > answerBudgetMs) {
      const fault = new Fault('TURN.BUDGET', `a turn took ${took} ms, more than its ${answerBudgetMs}`, {
        operation: 'turn',
        facts: { took },
      });
      faults.keep(fault, context);
    }
    return result;
  },
});
