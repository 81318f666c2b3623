import type { Documents } from '../documents/documents.ts';
import type { SiteTime } from '../site-time.ts';
import type { Fields, Value } from '../value.ts';

/** A file that came with a call. */
export interface UploadedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** One call of a method, inside a unit of work. */
export interface Call {
  readonly arguments: Fields;
  readonly file: UploadedFile | null;
  readonly documents: Documents;
  readonly time: SiteTime;
  readonly user: string;
  /** Shows the user a message without failing, as `frappe.msgprint` does. */
  tell(message: string): void;
}

/** A whitelisted method of the site. */
export interface SiteMethod {
  /** Verbs it may be called with; GET, POST, PUT and DELETE when not given. */
  readonly verbs?: readonly string[];
  /** May be called without credentials. */
  readonly guest?: true;
  /** What comes back under `message`; undefined leaves it out. Throws a `SiteError`. */
  run(call: Call): Value | undefined;
}

/** Methods by the path they are called under. */
export type SiteMethods = ReadonlyMap<string, SiteMethod>;
