import { createHash, timingSafeEqual } from 'node:crypto';
import type { RouterMiddleware } from '@koa/router';
import type { Clock } from '@samvad/framework';
import { refuse } from '@samvad/host-koa';
import { LockOut } from './lock-out.ts';

/** Lets in who sends the token as bearer, compared in constant time, and locks out an address that keeps guessing. */
export function bearerOnly(token: string, clock: Clock): RouterMiddleware {
  const wanted = digestOf(token);
  const lockOut = new LockOut(clock);
  return async (ctx, next) => {
    ctx.set('Cache-Control', 'no-store');
    const wait = lockOut.remainingMs(ctx.ip);
    if (wait > 0) {
      ctx.set('Retry-After', String(Math.ceil(wait / 1000)));
      return refuse(ctx, 429, 'INSPECTOR.LOCKED', 'too many wrong tokens came from this address; try again later');
    }
    const given = /^bearer +(.+)$/i.exec(ctx.get('Authorization'))?.[1];
    if (given !== undefined && timingSafeEqual(digestOf(given), wanted)) {
      lockOut.forgive(ctx.ip);
      await next();
      return;
    }
    // Who sends no token at all does not guess.
    if (given !== undefined) lockOut.noteFailure(ctx.ip);
    ctx.set('WWW-Authenticate', 'Bearer realm="inspector"');
    refuse(ctx, 401, 'INSPECTOR.TOKEN', 'send the ADMIN_TOKEN as bearer token');
  };
}

/** Digests have one length, so comparing them tells nothing of the token's. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
