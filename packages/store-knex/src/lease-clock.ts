/**
 * Lease time on this machine, in milliseconds: starts at the wall clock and from then on only runs forward, so that a clock that is set does not
 * end leases or keep them for ever.
 */
export const machineLeaseClock = (): number => Math.floor(performance.timeOrigin + performance.now());
