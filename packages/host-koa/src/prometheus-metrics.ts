import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '@samvad/framework';

/** A meter that Prometheus reads. */
export interface PrometheusMetrics {
  readonly meter: Meter;
  /** Everything counted so far, and the process's own numbers, in Prometheus text. */
  text(): Promise<string>;
}

type Labels = Readonly<Record<string, string>>;
type Shape = { name: string; help: string; labelNames: string[]; registers: Registry[] };

/** Seconds: from a turn that no model saw to the slowest call. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 6, 10, 30];

/**
 * Makes a meter on a registry of its own. A metric has the labels of its first use; labels that come later are left out, so that counting
 * never throws into the work that is counted.
 *
 * @example
 * const metrics = prometheusMetrics();
 * createBot({ meter: metrics.meter, … });
 * createHost({ metrics: metrics.text, … });
 */
export function prometheusMetrics(): PrometheusMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = keptByName(registry, (shape) => new Counter(shape));
  const histogram = keptByName(registry, (shape) => new Histogram({ ...shape, buckets: BUCKETS }));
  const gauge = keptByName(registry, (shape) => new Gauge(shape));
  return {
    meter: {
      count: (name, labels = {}, by = 1) => counter(name, labels, (metric, known) => metric.inc(known, by)),
      observe: (name, value, labels = {}) => histogram(name, labels, (metric, known) => metric.observe(known, value)),
      gauge: (name, value, labels = {}) => gauge(name, labels, (metric, known) => metric.set(known, value)),
    },
    text: async () => registry.metrics(),
  };
}

function keptByName<Metric>(registry: Registry, make: (shape: Shape) => Metric) {
  const kept = new Map<string, { readonly metric: Metric; readonly labelNames: readonly string[] }>();
  return (name: string, labels: Labels, use: (metric: Metric, known: Record<string, string>) => void): void => {
    let entry = kept.get(name);
    if (!entry) {
      const labelNames = Object.keys(labels);
      entry = { labelNames, metric: make({ name, help: name.replaceAll('_', ' '), labelNames, registers: [registry] }) };
      kept.set(name, entry);
    }
    const { metric, labelNames } = entry;
    use(metric, Object.fromEntries(Object.entries(labels).filter(([label]) => labelNames.includes(label))));
  };
}
