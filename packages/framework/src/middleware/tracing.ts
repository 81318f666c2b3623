import type { MiddlewareDeclaration } from '../author/middleware.ts';
import type { Meter } from '../kernel/meter.ts';
import type { Tracer } from '../kernel/tracer.ts';

/** Spans and durations around receiving, turns and calls. */
export function tracing(tracer: Tracer, meter: Meter): MiddlewareDeclaration {
  return {
    name: 'tracing',
    phase: 'trace',
    receive: (context, next) => tracer.span('receive', { channel: context.channel.name, kind: context.event.content.type }, next),
    async turn(context, next) {
      const started = performance.now();
      const result = await tracer.span('turn', { conversation: context.conversationId, turn: context.turnId }, next);
      meter.observe('samvad_turn_seconds', (performance.now() - started) / 1000, { result: result.is });
      return result;
    },
    async call(context, next) {
      const started = performance.now();
      const labels = { port: context.port, operation: context.operation };
      const note = (outcome: 'ok' | 'failed'): void =>
        meter.observe('samvad_call_seconds', (performance.now() - started) / 1000, { ...labels, outcome });
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
