/** Counts and times things; bound to Prometheus by the app. Label values are from closed sets: no personal data, no ids. */
export interface Meter {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
  /** Seconds, or whatever the name says. */
  observe(name: string, value: number, labels?: Readonly<Record<string, string>>): void;
  gauge(name: string, value: number, labels?: Readonly<Record<string, string>>): void;
}

const nothing = (): void => undefined;

/** A meter that forgets everything. */
export const silentMeter: Meter = { count: nothing, observe: nothing, gauge: nothing };
