import type { Documents } from '../documents/documents.ts';
import { label } from '../documents/check-document.ts';
import { SiteError } from '../site-error.ts';
import type { SiteTime } from '../site-time.ts';
import { type Fields, type Value, sameText } from '../value.ts';
import type { ServedArea } from './areas.ts';
import type { RecordOf, Records, RecordType } from './records.ts';

/** Fields of a record to be set; those that are undefined stay as they are. */
export type Changes<D extends RecordType> = { readonly [K in keyof Records[D]]?: Records[D][K] | undefined };
type Match<D extends RecordType> = { readonly [K in keyof Records[D]]?: Records[D][K] & (string | number) };
/** DocTypes whose records belong to a customer. */
type Owned = { [D in RecordType]: Records[D] extends { readonly customer: string } ? D : never }[RecordType];

/** The company's records with their types, its areas, and the site's clock. What breaks a rule throws a {@link SiteError}. */
export class Company {
  readonly time: SiteTime;
  /** Where the company drives. */
  readonly areas: readonly ServedArea[];
  readonly #documents: Documents;

  constructor(documents: Documents, time: SiteTime, areas: readonly ServedArea[]) {
    this.#documents = documents;
    this.time = time;
    this.areas = areas;
  }

  /** Throws `DoesNotExistError`. */
  get<D extends RecordType>(doctype: D, name: string): RecordOf<D> {
    return this.#documents.get(doctype, name) as RecordOf<D>;
  }

  find<D extends RecordType>(doctype: D, name: string | null): RecordOf<D> | undefined {
    return name === null ? undefined : (this.#documents.find(doctype, name) as RecordOf<D> | undefined);
  }

  /** A record that an argument of the call names. Throws `LinkValidationError`. */
  linked<D extends RecordType>(doctype: D, name: string, argument: string): RecordOf<D> {
    const record = this.find(doctype, name);
    if (record === undefined) throw new SiteError('LinkValidationError', `Could not find ${label(argument)}: ${name}`);
    return record;
  }

  /** The same, where the record must belong to this customer: those of others are not found. */
  owned<D extends Owned>(doctype: D, name: string, customer: string, argument: string): RecordOf<D> {
    const record = this.linked(doctype, name, argument);
    if (!sameText(record.customer, customer)) throw new SiteError('LinkValidationError', `Could not find ${label(argument)}: ${name}`);
    return record;
  }

  /** Records whose fields hold these values, oldest first. */
  where<D extends RecordType>(doctype: D, match: Match<D> = {}): RecordOf<D>[] {
    return this.#documents.where(doctype, match as Readonly<Record<string, string | number>>) as RecordOf<D>[];
  }

  insert<D extends RecordType>(doctype: D, fields: Changes<D>): RecordOf<D> {
    return this.#documents.insert(doctype, filled(fields)) as RecordOf<D>;
  }

  update<D extends RecordType>(doctype: D, name: string, changes: Changes<D>): RecordOf<D> {
    return this.#documents.update(doctype, name, filled(changes)) as RecordOf<D>;
  }
}

const filled = (fields: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined));
