import { STATUS_CODES } from 'node:http';
import Koa, { type Middleware } from 'koa';
import { Fault, type LogFields, type Logger, maskText, readFrames } from '@samvad/framework';
import { type Refusable, refuse } from './api-error.ts';

/** The outermost layer: whatever a route threw or left unanswered becomes an API error, and a line in the log when it is our doing. */
export const answerErrors =
  (logger: Logger): Middleware =>
  async (ctx, next) => {
    try {
      await next();
    } catch (thrown) {
      answerThrown(ctx, thrown);
      if (ctx.status >= 500) logger.error('a request failed', { method: ctx.method, path: maskText(ctx.path), ...traceOf(thrown) });
    }
    if (ctx.status >= 400 && ctx.body === undefined) refuse(ctx, ctx.status, codeOf(ctx.status), sentenceOf(ctx.status));
  };

function answerThrown(ctx: Refusable, thrown: unknown): void {
  if (Fault.is(thrown)) refuse(ctx, thrown.retryable ? 503 : 500, thrown.code, thrown.entry.text);
  else if (thrown instanceof Koa.HttpError && thrown.expose) refuse(ctx, thrown.status, codeOf(thrown.status), thrown.message);
  else refuse(ctx, 500, codeOf(500), 'the request failed; the log says where');
}

function traceOf(thrown: unknown): LogFields {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const place = readFrames(Fault.is(thrown) ? thrown.site : { stack: error.stack ?? '' })[0];
  return { error: maskText(error.message), code: Fault.is(thrown) ? thrown.code : error.name, at: place && `${place.file}:${place.line}` };
}

const codeOf = (status: number): string => `HTTP.${status}`;

const sentenceOf = (status: number): string => STATUS_CODES[status]?.toLowerCase() ?? 'the request cannot be served';
