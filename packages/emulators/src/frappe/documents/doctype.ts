/** Types of fields, by the names Frappe gives them. `Link` and `Table` name a DocType, `Select` its options. */
export type Field = {
  /** Refused when empty. */
  readonly required?: true;
  /** No two documents may hold the same value; empty ones may coexist. */
  readonly unique?: true;
  readonly initial?: string | number;
} & (
  | { readonly type: 'Data' | 'Text' | 'Phone' | 'Date' | 'Datetime' | 'Int' | 'Float' | 'Currency' | 'Check' | 'JSON' }
  | { readonly type: 'Link' | 'Table'; readonly doctype: string }
  | { readonly type: 'Select'; readonly options: readonly string[] }
);

/** How documents of a DocType get their names: `CUST-00001`, by one of their fields, or at random. */
export type Naming = { readonly series: string } | { readonly field: string } | 'hash';

/** What the site knows of a DocType. */
export interface DocType {
  readonly naming: Naming;
  readonly fields: Readonly<Record<string, Field>>;
  /** Goes from draft to submitted to cancelled. */
  readonly submittable?: true;
  /** Rows of a table in another document; never alone. */
  readonly child?: true;
}

/** Fields that every document has, and their types. */
export const SYSTEM_FIELDS: Readonly<Record<string, Field>> = {
  name: { type: 'Data' },
  owner: { type: 'Data' },
  creation: { type: 'Datetime' },
  modified: { type: 'Datetime' },
  modified_by: { type: 'Data' },
  docstatus: { type: 'Int' },
};
