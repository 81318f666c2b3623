/** Tells workers that a conversation has something to do. Losing a ring costs latency only: the sweeper finds the work. */
export interface Doorbell {
  /** `at`: business time from which it is due. */
  ring(conversationId: string, at: number): void;
  /** Who is called; several rings may become one call. */
  onRing(listener: (conversationId: string) => void): void;
  close(): Promise<void>;
}
