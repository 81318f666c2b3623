/** Milliseconds since 1970 in business time. Lease times are the store's own affair (its database's clock). */
export type BusinessTime = number;

/** The right to write a conversation (or a run) for a while; every unit that writes names it and is refused when it is stale. */
export interface Lease {
  readonly id: string;
  readonly fence: number;
}
