/** How a process winds down: first it begins nothing new, later it lets go of what still runs. */
export interface Shutdown {
  readonly beginNothing: AbortSignal;
  readonly letGo: AbortSignal;
}
