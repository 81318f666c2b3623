/** What the world outside the store saw, for those invariants that need a witness. What is left out is not checked. */
export interface OutsideEvidence {
  /** Ids of messages whose webhook was answered with 2xx. */
  readonly acked?: readonly string[];
  /** Everything the channel saw sent, in the order it came, duplicates too. */
  readonly sent?: readonly SeenSend[];
  /** Everything the business system holds that came with a request id. */
  readonly writes?: readonly HeldWrite[];
  /** Logs, spans and other texts for operators. */
  readonly texts?: readonly string[];
  /** Personal data that no such text may hold: numbers, names, lines of addresses. */
  readonly personal?: readonly string[];
}

/** A message as the channel saw it. */
export interface SeenSend {
  /** The reference that was sent along. */
  readonly reference: string;
  readonly messageId: string;
  readonly at?: number;
}

/** A record of the business system. */
export interface HeldWrite {
  readonly requestId: string;
  /** Its name there. */
  readonly record: string;
}

/** The evidence, found by its keys; null where there is none. */
export interface IndexedEvidence {
  readonly acked: readonly string[] | null;
  /** Places in the order of sending, by reference. */
  readonly sent: ReadonlyMap<string, readonly number[]> | null;
  /** Names of records by request id. */
  readonly writes: ReadonlyMap<string, ReadonlySet<string>> | null;
  readonly texts: readonly string[];
  readonly personal: readonly string[];
}

/** Makes evidence findable. */
export function indexEvidence(outside: OutsideEvidence): IndexedEvidence {
  const { acked, sent, writes, texts = [], personal = [] } = outside;
  const places = Map.groupBy(sent?.keys() ?? [], (place) => sent?.[place]?.reference ?? '');
  const records = Map.groupBy(writes ?? [], (write) => write.requestId);
  return {
    acked: acked ?? null,
    sent: sent ? places : null,
    writes: writes ? new Map([...records].map(([id, held]) => [id, new Set(held.map(({ record }) => record))])) : null,
    texts,
    personal,
  };
}
