export { type ApiError, type Refusable, refuse } from './api-error.ts';
export { createHost, type HostedBot, type HostOptions } from './create-host.ts';
export type { Host } from './http-host.ts';
export { defaultLimits, type HostLimits } from './limits.ts';
export { type PrometheusMetrics, prometheusMetrics } from './prometheus-metrics.ts';
export { readBody, type RequestBody } from './read-body.ts';
