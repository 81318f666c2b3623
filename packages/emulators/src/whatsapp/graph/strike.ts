import type { Context } from 'koa';
import type { FaultRule } from '../fault-switches.ts';
import { GraphError } from '../graph-error.ts';
import type { Agenda } from '../schedule.ts';

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/**
 * Lets a fault strike a request before it is served. Returns whether the request goes on; a fault of afterwards (`hang`, `failed`) lets it.
 * Throws a {@link GraphError} for `status`.
 */
export async function strikeBefore(ctx: Context, rule: FaultRule | undefined, agenda: Agenda): Promise<boolean> {
  switch (rule?.kind) {
    case 'status':
      throw new GraphError(rule.code, rule.details, rule.status);
    case 'html':
      ctx.status = rule.status ?? 502;
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = GATEWAY_PAGE;
      return false;
    case 'latency':
      await new Promise<void>((resolve) => agenda.after(rule.ms, resolve));
      return true;
    case 'timeout':
      ctx.respond = false;
      return false;
    case 'reset':
      dropConnection(ctx);
      return false;
    default:
      return true;
  }
}

/** Lets a fault take the answer of a request that was served. Returns whether the answer goes out. */
export function strikeAfter(ctx: Context, rule: FaultRule | undefined): boolean {
  if (rule?.kind === 'accept-reset') dropConnection(ctx);
  else if (rule?.kind === 'hang') ctx.respond = false;
  else return true;
  return false;
}

function dropConnection(ctx: Context): void {
  ctx.respond = false;
  ctx.req.socket.destroy();
}
