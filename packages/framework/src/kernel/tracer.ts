/** Attributes of a span; no personal data. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** Opens spans around work; bound to OpenTelemetry by the app, silent otherwise. */
export interface Tracer {
  /** Runs `work` inside a span and ends it with the outcome. */
  span<T>(name: string, attributes: SpanAttributes, work: () => Promise<T>): Promise<T>;
  /** The id of the trace the caller is in, or one made up when nothing traces. */
  traceId(): string | null;
}

/** A tracer that only does the work. */
export const silentTracer: Tracer = { span: (_name, _attributes, work) => work(), traceId: () => null };
