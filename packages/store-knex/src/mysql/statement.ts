/** One statement with its values; the text is a constant, so that nothing from outside is ever part of it. `Row` is what it gives. */
export interface Statement<Row = unknown> {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Only for the type. */
  readonly row?: Row;
}

/** Makes statements of one text; `In` are their values in order. */
export type Text<In extends readonly unknown[], Row> = (...values: In) => Statement<Row>;

/** A text that gives rows. */
export const rows = <In extends readonly unknown[], Row>(sql: string): Text<In, Row> => textOf(sql);

/** A text that writes. */
export const write = <In extends readonly unknown[]>(sql: string): Text<In, never> => textOf(sql);

const textOf =
  (sql: string) =>
  (...values: readonly unknown[]): Statement<never> => ({ sql, values });
