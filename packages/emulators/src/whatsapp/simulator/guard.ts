import type { Middleware } from 'koa';
import { z } from 'zod';
import { GraphError } from '../graph-error.ts';
import { PhoneRefusal } from '../phone-refusal.ts';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers of everything under the simulator: nothing runs or loads but what it serves itself. */
export const pageHeaders: Middleware = async (ctx, next) => {
  ctx.set('content-security-policy', POLICY);
  ctx.set('x-content-type-options', 'nosniff');
  ctx.set('referrer-policy', 'no-referrer');
  ctx.set('cache-control', 'no-cache');
  await next();
};

/** Refuses what another site's page might do in the name of its visitor. */
export const sameSiteOnly: Middleware = (ctx, next) => {
  const origin = ctx.get('origin');
  const foreign = origin !== '' && URL.parse(origin)?.host !== ctx.host;
  if (foreign) throw new PhoneRefusal('this may only be asked for by the page itself', 403);
  return next();
};

/** Turns refusals into `{error: {code, message}}`. */
export const answerRefusals: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    const refusal = refusalOf(thrown);
    if (!refusal) throw thrown;
    ctx.status = refusal.status;
    ctx.body = { error: { code: 'REFUSED', message: refusal.message } };
  }
};

function refusalOf(thrown: unknown): { readonly status: number; readonly message: string } | undefined {
  if (thrown instanceof PhoneRefusal) return thrown;
  if (thrown instanceof GraphError) return { status: thrown.status, message: thrown.details };
  return thrown instanceof z.ZodError ? { status: 400, message: z.prettifyError(thrown) } : undefined;
}
