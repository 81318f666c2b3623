import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from 'koa';
import type { FrappeFault } from '../fault-switches.ts';
import { SiteError } from '../site-error.ts';
import { type Answer, htmlPage } from './answer.ts';

/**
 * Lets a fault strike a call before it is served.
 * Throws a {@link SiteError} for a fault that the site answers with.
 * @returns what to answer instead; `unanswered` when nothing is to be answered; undefined when the call goes on
 */
export async function strikeBefore(
  ctx: Context,
  fault: FrappeFault | undefined,
  stop: AbortSignal,
): Promise<Answer | 'unanswered' | undefined> {
  switch (fault?.kind) {
    case 'status':
      throw new SiteError(fault.excType, fault.message, { status: fault.status ?? 417 });
    case 'deadlock':
      throw new SiteError('QueryDeadlockError', "(1213, 'Deadlock found when trying to get lock; try restarting transaction')");
    case 'revoked':
      throw new SiteError('AuthenticationError', '');
    case 'rate-limit':
      if (fault.retryAfter !== undefined) ctx.set(spentBudget(fault.retryAfter));
      throw new SiteError('TooManyRequestsError', 'Too Many Requests');
    case 'html': {
      const status = fault.status ?? 502;
      return { status, body: htmlPage(status === 502 ? '502 Bad Gateway' : `${status}`) };
    }
    case 'latency':
      await pause(fault.ms, stop);
      if (!stop.aborted) return undefined;
      ctx.respond = false;
      return 'unanswered';
    case 'hang':
      ctx.respond = false;
      return 'unanswered';
    case 'reset':
      drop(ctx);
      return 'unanswered';
    default:
      return undefined;
  }
}

/** Lets a fault take the answer of a call that was served. @returns whether the answer is still to be sent */
export async function strikeAfter(ctx: Context, fault: FrappeFault | undefined, answer: Answer, stop: AbortSignal): Promise<boolean> {
  switch (fault?.kind) {
    case 'commit-then-drop':
      drop(ctx);
      return false;
    case 'commit-then-hang':
      ctx.respond = false;
      return false;
    case 'commit-then-500':
      throw new SiteError('Exception', fault.message, { status: 500 });
    case 'truncated':
    case 'slow-body': {
      const bytes = Buffer.from(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
      const half = Math.floor(bytes.length / 2);
      ctx.respond = false;
      ctx.res.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': bytes.length });
      ctx.res.write(bytes.subarray(0, half));
      if (fault.kind === 'slow-body') {
        await pause(fault.ms, stop);
        ctx.res.end(bytes.subarray(half));
      } else setImmediate(() => drop(ctx));
      return false;
    }
    default:
      return true;
  }
}

/** The site's budget counts microseconds of its time; no `X-RateLimit-Used` on what was refused. */
const spentBudget = (seconds: number): Record<string, string> => ({
  'retry-after': String(seconds),
  'x-ratelimit-limit': '600000000',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(seconds),
});

function drop(ctx: Context): void {
  ctx.respond = false;
  ctx.req.socket.destroy();
}

/** Waits; the end of the stand-in ends it. */
const pause = (ms: number, signal: AbortSignal): Promise<unknown> =>
  delay(ms, undefined, { ref: false, signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
