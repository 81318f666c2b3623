import { createHash } from 'node:crypto';
import { type Entropy, newMediaId } from '../identifiers.ts';

/** A file that the emulator holds. `sha256` is base64, as in Meta's webhooks; `until` in milliseconds since 1970. */
export interface MediaFile {
  readonly id: string;
  readonly bytes: Buffer;
  readonly mime: string;
  readonly sha256: string;
  readonly until: number;
}

const DAY_MS = 86_400_000;
const LINK_LIFE_MS = 5 * 60_000;
const UPLOAD_LIFE_MS = 30 * DAY_MS;
const INBOUND_LIFE_MS = 7 * DAY_MS;

/** Files with Meta's lives: an upload 30 days, a customer's file 7 days, a download link 5 minutes. */
export class MediaStore {
  readonly #now: () => number;
  readonly #entropy: Entropy;
  readonly #files = new Map<string, MediaFile>();
  readonly #links = new Map<string, { readonly id: string; readonly until: number }>();

  constructor(now: () => number, entropy: Entropy) {
    this.#now = now;
    this.#entropy = entropy;
  }

  /** Keeps a file; `origin` decides how long. */
  add(bytes: Buffer, mime: string, origin: 'upload' | 'customer'): MediaFile {
    const life = origin === 'upload' ? UPLOAD_LIFE_MS : INBOUND_LIFE_MS;
    const file: MediaFile = {
      id: newMediaId(this.#entropy),
      bytes,
      mime,
      sha256: createHash('sha256').update(bytes).digest('base64'),
      until: this.#now() + life,
    };
    this.#files.set(file.id, file);
    return file;
  }

  /** The file, or undefined when it is unknown, deleted or past its life. */
  find(id: string): MediaFile | undefined {
    const file = this.#files.get(id);
    return file !== undefined && this.#now() < file.until ? file : undefined;
  }

  /** Makes a download key that lives five minutes. */
  link(id: string): string {
    const key = this.#entropy(16).toString('hex');
    this.#links.set(key, { id, until: this.#now() + LINK_LIFE_MS });
    return key;
  }

  /** The file behind a download key, or undefined when the key is unknown or expired. */
  follow(key: string): MediaFile | undefined {
    const link = this.#links.get(key);
    return link !== undefined && this.#now() < link.until ? this.find(link.id) : undefined;
  }

  /** Forgets a file; whether it was there. */
  remove(id: string): boolean {
    return this.#files.delete(id);
  }
}
