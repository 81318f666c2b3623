import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { asked } from '../documents/list.ts';
import { SiteError } from '../site-error.ts';
import { textOf } from '../value.ts';
import type { Call, SiteMethod, UploadedFile } from './site-method.ts';

/** Bytes of the site's files by address. Their `File` documents say whose they are. */
export class FileStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    db.exec('CREATE TABLE IF NOT EXISTS files (file_url TEXT PRIMARY KEY, mime TEXT NOT NULL, bytes BLOB NOT NULL)');
  }

  read(fileUrl: string): { readonly mime: string; readonly bytes: Buffer } | undefined {
    return this.#db.prepare<[string], { mime: string; bytes: Buffer }>('SELECT mime, bytes FROM files WHERE file_url = ?').get(fileUrl);
  }

  write(fileUrl: string, file: UploadedFile): void {
    this.#db.prepare('INSERT INTO files VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(fileUrl, file.mime, file.bytes);
  }

  /**
   * `upload_file`: keeps a file, private only when asked to, attached to a document when one is named. The same bytes with the same privacy get the
   * same address, yet a `File` document of their own.
   */
  get upload(): SiteMethod {
    return { verbs: ['POST'], run: (call) => this.#keep(call) };
  }

  #keep(call: Call) {
    const { documents, file } = call;
    const text = (name: string): string => textOf(call.arguments[name]);
    const [doctype, docname] = [text('doctype'), text('docname')];
    if (doctype && !docname) throw new SiteError('ValidationError', 'Attached To Name must be a string or an integer');
    if (doctype) documents.get(doctype, docname);
    if (file === null && !text('file_url')) throw new SiteError('ValidationError', 'There is nothing attached');
    const isPrivate = asked(call.arguments.is_private, false);
    const hash = file && createHash('md5').update(file.bytes).digest('hex');
    const twin = hash === null ? undefined : documents.where('File', { content_hash: hash, is_private: Number(isPrivate) })[0];
    const name = file?.name ?? text('file_name');
    const fileUrl = file === null ? text('file_url') : textOf(twin?.file_url) || this.#freeUrl(name, isPrivate, hash ?? '');
    if (file !== null) this.write(fileUrl, file);
    return documents.insert('File', {
      file_name: name,
      file_url: fileUrl,
      is_private: isPrivate,
      file_size: file?.bytes.length ?? 0,
      content_hash: hash,
      attached_to_doctype: doctype || null,
      attached_to_name: docname || null,
      attached_to_field: text('fieldname') || null,
    });
  }

  /** A name that other bytes have taken gets the end of the hash before its extension. */
  #freeUrl(name: string, isPrivate: boolean, hash: string): string {
    const folder = isPrivate ? '/private/files' : '/files';
    const [, stem = '', extension = ''] = /^(.*?)(\.\w+)?$/s.exec(name.replace(/[^\w.-]/g, '_')) ?? [];
    const url = `${folder}/${stem}${extension}`;
    return this.read(url) === undefined ? url : `${folder}/${stem}${hash.slice(-6)}${extension}`;
  }
}
