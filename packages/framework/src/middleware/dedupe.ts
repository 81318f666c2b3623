import type { MiddlewareDeclaration } from '../author/middleware.ts';
import type { Meter } from '../kernel/meter.ts';

/** Counts what the inbox refused as a duplicate. The unique row is the only memory: a mark set before the work is safe would lose messages. */
export const dedupe = (meter: Meter): MiddlewareDeclaration => ({
  name: 'dedupe',
  phase: 'inner',
  async receive(context, next) {
    const result = await next();
    meter.count('samvad_inbox_events_total', { channel: context.channel.name, result: result.is });
    return result;
  },
});
