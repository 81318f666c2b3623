/** News of the site about one of its documents. */
export interface FrappeNotice {
  readonly doctype: string;
  readonly name: string;
  /** When the document was changed, as the site wrote it; with doctype and name the identity of the notice. */
  readonly modified: string;
  /** `after_insert`, `on_update`, … */
  readonly event: string;
  /** The customer's record, where the document has one. */
  readonly customer: string | null;
  /** E.164 */
  readonly mobile: string | null;
  /** What else came; datetimes of the site are ISO 8601 with offset. */
  readonly fields: Readonly<Record<string, unknown>>;
}
