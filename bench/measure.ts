/** What a piece of work cost. Times in milliseconds, CPU in microseconds per piece. */
export interface Cost {
  readonly pieces: number;
  readonly cpuUs: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Runs work that gives the milliseconds of each piece, and measures the process's CPU and the wall around it. */
export async function measure(work: () => Promise<readonly number[]>): Promise<Cost> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const times = (await work()).toSorted((a, b) => a - b);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    pieces: times.length,
    cpuUs: Math.round((user + system) / times.length),
    perSecond: Math.round(times.length / seconds),
    p50: round(quantile(times, 0.5)),
    p99: round(quantile(times, 0.99)),
  };
}

/** The value below which this share of sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Two digits after the point. */
export const round = (value: number): number => Math.round(value * 100) / 100;
