import type { PoolConnection, ResultSetHeader } from 'mysql2';
import { type Answer, ask } from './ask.ts';
import type { Statement } from './statement.ts';

type RowsOf<Asked extends readonly Statement[]> = {
  -readonly [I in keyof Asked]: Asked[I] extends Statement<infer Row> ? Row[] : never;
};

/** How many rows a write has changed that was sent among reads. */
export const changedBy = (answer: unknown): number => (answer as ResultSetHeader).affectedRows;

/** A point before or after something that is sent; see `failpoints` of the options. */
export type Passing = () => void;

/**
 * One transaction on one connection, in as few round trips as it can: all it looks at goes in one text, all it writes goes in one text together
 * with the COMMIT. What is looked at begins the transaction.
 */
export class Transaction {
  /** Lease time that stands in for the database's clock; null where that is used. */
  readonly leaseNow: number | null;
  /** True when this unit may have been committed before: its connection was lost while nobody knew. */
  readonly unsure: boolean;
  readonly #connection: PoolConnection;
  readonly #passing: Passing | undefined;
  readonly #writes: Statement[] = [];
  #begun = false;

  constructor(connection: PoolConnection, leaseNow: number | null, unsure: boolean, passing: Passing | undefined) {
    this.leaseNow = leaseNow;
    this.unsure = unsure;
    this.#connection = connection;
    this.#passing = passing;
  }

  /** True while a transaction may be open on the server. */
  get isOpen(): boolean {
    return this.#begun;
  }

  /** Reads in one round trip, inside the transaction; gives the rows of each statement. */
  async look<const Asked extends readonly Statement[]>(...asked: Asked): Promise<RowsOf<Asked>> {
    const begin = this.#begun ? [] : [BEGIN];
    this.#begun = true;
    const answers = await this.#send([...begin, ...asked]);
    return answers.slice(begin.length) as RowsOf<Asked>;
  }

  /** Puts a write behind those that will be sent with the commit. */
  write(statement: Statement<never>): void {
    this.#writes.push(statement);
  }

  /** Sends all writes, what is still to be looked at, and the COMMIT in one text; gives what each write changed, in order, and the rows. */
  async commit<const Asked extends readonly Statement[]>(
    ...asked: Asked
  ): Promise<{ readonly changes: readonly ResultSetHeader[]; readonly looked: RowsOf<Asked> }> {
    const begin = this.#begun ? [] : [BEGIN];
    this.#begun = true;
    const writes = this.#writes.splice(0);
    const answers = (await this.#send([...begin, ...writes, ...asked, COMMIT])).slice(begin.length, -1);
    this.#begun = false;
    return { changes: answers.slice(0, writes.length) as ResultSetHeader[], looked: answers.slice(writes.length) as RowsOf<Asked> };
  }

  /**
   * A whole unit as one fixed text that begins and ends its own transaction. Where it stops in the middle, by a guard of its own, the transaction is
   * rolled back by whoever catches the error.
   */
  async whole<const Asked extends readonly Statement[]>(...asked: Asked): Promise<RowsOf<Asked>> {
    this.#begun = true;
    const answers = await this.#send([BEGIN, ...asked, COMMIT]);
    this.#begun = false;
    return answers.slice(1, -1) as RowsOf<Asked>;
  }

  /** Takes back what was begun; the connection is good for another transaction afterwards. */
  async rollback(): Promise<void> {
    this.#writes.length = 0;
    if (!this.#begun) return;
    await ask(this.#connection, [ROLLBACK]);
    this.#begun = false;
  }

  async #send(statements: readonly Statement[]): Promise<readonly Answer[]> {
    this.#passing?.();
    const answers = await ask(this.#connection, statements);
    this.#passing?.();
    return answers;
  }
}

const BEGIN: Statement = { sql: 'START TRANSACTION', values: [] };
const COMMIT: Statement = { sql: 'COMMIT', values: [] };
const ROLLBACK: Statement = { sql: 'ROLLBACK', values: [] };
