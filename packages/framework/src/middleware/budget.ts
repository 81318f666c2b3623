import type { MiddlewareDeclaration } from '../author/middleware.ts';
import { Fault } from '../kernel/fault.ts';
import type { Timers } from '../kernel/timers.ts';
import type { FaultSink } from '../ports/caller.ts';

/** Notes turns that needed longer than a customer should wait; reads inside them have their own, shorter limits. Milliseconds. */
export const budget = (answerBudgetMs: number, faults: FaultSink, timers: Timers): MiddlewareDeclaration => ({
  name: 'budget',
  phase: 'guard',
  async turn(context, next) {
    const started = timers.elapsed();
    const result = await next();
    const took = Math.round(timers.elapsed() - started);
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
