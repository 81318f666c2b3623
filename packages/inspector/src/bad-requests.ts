import type { RouterContext, RouterMiddleware } from '@koa/router';
import type { z } from 'zod';
import { Fault } from '@samvad/framework';
import { readBody, refuse } from '@samvad/host-koa';

const MOST_BYTES = 64 * 1024;

/** Answers a request that cannot be served as it stands with 400, wherever that was found out: here, or by the store that read its cursor. */
export const answerBadRequests: RouterMiddleware = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    if (!Fault.is(thrown) || thrown.code !== 'INSPECTOR.REQUEST') throw thrown;
    refuse(ctx, 400, thrown.code, thrown.message);
  }
};

/**
 * Reads the query of a request; an empty parameter counts as absent, unknown ones are ignored.
 * @throws Fault `INSPECTOR.REQUEST`
 */
export function readQuery<S extends z.ZodType>(ctx: Pick<RouterContext, 'querystring'>, schema: S): z.infer<S> {
  const given = [...new URLSearchParams(ctx.querystring)].filter(([, value]) => value !== '');
  return checked(Object.fromEntries(given), schema);
}

/**
 * Reads the JSON body of a request, 64 KiB at most.
 * @throws Fault `INSPECTOR.REQUEST`
 */
export async function readJson<S extends z.ZodType>(ctx: Pick<RouterContext, 'req'>, schema: S): Promise<z.infer<S>> {
  const body = await readBody(ctx.req, MOST_BYTES);
  if (body.is !== 'read') throw badRequest(body.is === 'too-large' ? `the body is over ${MOST_BYTES} bytes` : 'the body did not arrive');
  return checked(parsed(body.bytes), schema);
}

/** The fault of a request that cannot be served as it stands. */
export const badRequest = (message: string, cause?: unknown): Fault =>
  new Fault('INSPECTOR.REQUEST', message, { operation: 'inspector.request', cause });

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (cause) {
    throw badRequest('the body is not JSON', cause);
  }
}

function checked<S extends z.ZodType>(given: unknown, schema: S): z.infer<S> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw badRequest(result.error.issues.map(({ path, message }) => `${path.join('.') || 'the request'}: ${message}`).join('; '));
}
