import type { RouterContext } from '@koa/router';
import { GraphError } from '../graph-error.ts';
import type { Line } from '../line/line.ts';

/** The id in the path that a Graph call is about. */
export const objectIn = (ctx: RouterContext): string => ctx.params['object'] ?? '';

/** Refuses a call that is about another number than ours, in Meta's words. */
export function checkNumber(ctx: RouterContext, { number }: Line): void {
  if (objectIn(ctx) !== number.phoneNumberId) throw unknownObject(ctx.method, objectIn(ctx));
}

/** The refusal of a call about something that is not there. */
export const unknownObject = (method: string, object: string): GraphError =>
  new GraphError(100, `Unsupported ${method.toLowerCase()} request. Object with ID '${object}' does not exist`);
