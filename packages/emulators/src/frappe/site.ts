import Database from 'better-sqlite3';
import type { Database as Db } from 'better-sqlite3';
import { applyEvent, companyEventSchema, type CompanyEventInput } from './carcare/company-event.ts';
import { Company } from './carcare/company.ts';
import { RequestIds } from './carcare/request-ids.ts';
import { companyMethods } from './carcare/site-methods.ts';
import type { Document, DocumentChange } from './documents/document.ts';
import { Documents } from './documents/documents.ts';
import { FileStore } from './methods/files.ts';
import { frappeMethods } from './methods/frappe-methods.ts';
import type { SiteMethods } from './methods/site-method.ts';
import { readCatalogue } from './seed/catalogue-file.ts';
import { seedCompany } from './seed/seed-company.ts';
import { SlotCalendar } from './seed/slot-calendar.ts';
import type { SiteTime } from './site-time.ts';
import type { WebhookDelivery } from './webhooks/delivery.ts';
import { noticeBody } from './webhooks/notice-body.ts';

/** What a site is made of. */
export interface SiteParts {
  /** SQLite file, or `:memory:`. */
  readonly db: string;
  readonly time: SiteTime;
  /** Whom requests act for. */
  readonly user: string;
  readonly delivery: WebhookDelivery;
  /** Whether webhooks also tell of what the API user changed itself. */
  readonly echo: boolean;
}

/** What became of a company event. */
export interface EmittedEvent {
  readonly name: string;
  readonly modified: string;
  /** Whether the webhook was taken at the first try. */
  readonly delivered: boolean;
}

/** The site: its documents, its methods, its webhooks. Everything happens in units of work, one after the other. */
export class Site {
  readonly documents: Documents;
  readonly files: FileStore;
  readonly time: SiteTime;
  readonly methods: SiteMethods;
  readonly #db: Db;
  readonly #parts: SiteParts;
  readonly #company: Company;
  readonly #calendar: SlotCalendar;

  constructor(parts: SiteParts) {
    const catalogue = readCatalogue();
    this.#parts = parts;
    this.time = parts.time;
    this.#db = new Database(parts.db);
    this.#db.pragma('journal_mode = WAL');
    this.documents = new Documents(this.#db, parts.time, parts.user);
    this.files = new FileStore(this.#db);
    this.#company = new Company(this.documents, parts.time, catalogue.areas);
    this.#calendar = new SlotCalendar(catalogue.slots);
    const own = companyMethods(this.#company, new RequestIds(this.#db));
    this.methods = new Map(Object.entries({ ...frappeMethods, upload_file: this.files.upload, ...own }));
    this.documents.unit(true, () => {
      this.#calendar.renew(this.#company);
      seedCompany(this.#company, catalogue);
    });
  }

  /** Does the work of one request. Where it is not to be kept (GET), all it wrote is rolled back. Throws a `SiteError`. */
  serve<T>(keep: boolean, work: () => T): T {
    this.#renewSlots();
    const { result, changes } = this.documents.unit(keep, work);
    if (this.#parts.echo) for (const change of changes) void this.#notify(change);
    return result;
  }

  /**
   * Lets something happen inside the company, and sends the webhook about it.
   * Throws a `SiteError` when there is no such record, a `ZodError` when it is no event.
   */
  async emit(input: CompanyEventInput): Promise<EmittedEvent> {
    const event = companyEventSchema.parse(input);
    this.#renewSlots();
    const { result, changes } = this.documents.unit(true, () => applyEvent(this.documents, this.#company, event));
    const own = changes.filter(({ document }) => isSame(document, result));
    const sent = own.flatMap((change) => Array.from({ length: event.times }, () => this.#notify(change, event.forged)));
    const taken = await Promise.all(sent);
    return { name: result.name, modified: result.modified, delivered: taken.length > 0 && taken.every(Boolean) };
  }

  close(): void {
    this.#db.close();
  }

  #renewSlots(): void {
    if (this.#calendar.isBehind(this.#company)) this.documents.unit(true, () => this.#calendar.renew(this.#company));
  }

  #notify(change: DocumentChange, forged = false): Promise<boolean> {
    const body = noticeBody(this.#company, change);
    return body === undefined ? Promise.resolve(false) : this.#parts.delivery.send(body, forged);
  }
}

const isSame = (left: Document, right: Document): boolean => left.doctype === right.doctype && left.name === right.name;
