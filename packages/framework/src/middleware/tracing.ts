import type { MiddlewareDeclaration } from '../author/middleware.ts';
import type { Meter } from '../kernel/meter.ts';
import type { Timers } from '../kernel/timers.ts';
import type { Tracer } from '../kernel/tracer.ts';

/** Spans and durations around receiving, turns and calls. */
export function tracing(tracer: Tracer, meter: Meter, timers: Timers): MiddlewareDeclaration {
  return {
    name: 'tracing',
    phase: 'trace',
    receive: (context, next) => tracer.span('receive', { channel: context.channel.name, kind: context.event.content.type }, next),
    async turn(context, next) {
      const started = timers.elapsed();
      const result = await tracer.span('turn', { conversation: context.conversationId, turn: context.turnId }, next);
      meter.observe('samvad_turn_seconds', (timers.elapsed() - started) / 1000, { result: result.is });
      return result;
    },
    async call(context, next) {
      const started = timers.elapsed();
      const labels = { port: context.port, operation: context.operation };
      const note = (outcome: 'ok' | 'failed'): void =>
        meter.observe('samvad_call_seconds', (timers.elapsed() - started) / 1000, { ...labels, outcome });
      try {
        const answer = await tracer.span(`${context.port}.${context.operation}`, { ...labels, attempt: context.attempt }, next);
        note('ok');
        return answer;
      } catch (thrown) {
        note('failed');
        throw thrown;
      }
    },
  };
}
