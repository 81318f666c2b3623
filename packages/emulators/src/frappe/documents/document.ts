import type { Fields } from '../value.ts';

/** A document as it is stored: the fields every document has, and those of its DocType. Table rows lie inside it. */
export interface Document extends Fields {
  readonly doctype: string;
  readonly name: string;
  readonly owner: string;
  readonly creation: string;
  readonly modified: string;
  readonly modified_by: string;
  /** 0 draft, 1 submitted, 2 cancelled. */
  readonly docstatus: number;
}

/** What a unit of work did to a document; the last state is the one that counts. */
export interface DocumentChange {
  readonly event: 'after_insert' | 'on_update' | 'on_trash';
  readonly document: Document;
}
