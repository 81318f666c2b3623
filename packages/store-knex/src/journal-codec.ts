import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Fault } from '@samvad/framework';

const PLAIN = 0;
const ZSTD = 1;
/** Below, the saved bytes are not worth the 20 µs. */
const WORTH_IT = 1024;
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** A journal as it lies in its column, with the codec that made it. */
export interface PackedJournal {
  readonly codec: number;
  readonly bytes: Buffer;
}

/** Packs a journal: zstd level 1 above 1 KB, plain below. Synchronous, because the asynchronous call costs thirty times as much. */
export function packJournal(journal: string): PackedJournal {
  const plain = Buffer.from(journal);
  return plain.length < WORTH_IT ? { codec: PLAIN, bytes: plain } : { codec: ZSTD, bytes: zstdCompressSync(plain, OPTIONS) };
}

/**
 * Unpacks a journal.
 * @throws Fault `STORE.SCHEMA` when a later version packed it
 */
export function unpackJournal(packed: PackedJournal): string {
  if (packed.codec === PLAIN) return packed.bytes.toString();
  if (packed.codec === ZSTD) return zstdDecompressSync(packed.bytes).toString();
  throw new Fault('STORE.SCHEMA', `a journal is packed with codec ${packed.codec}, which this version does not know`, {
    operation: 'store.journal',
  });
}
