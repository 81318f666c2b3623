/** Python module and HTTP status of the errors a site raises; those of the company's own app come last. */
const CLASSES = {
  AuthenticationError: ['frappe.exceptions', 401],
  PermissionError: ['frappe.exceptions', 403],
  CSRFTokenError: ['frappe.exceptions', 400],
  InvalidAuthorizationToken: ['frappe.exceptions', 400],
  DoesNotExistError: ['frappe.exceptions', 404],
  DuplicateEntryError: ['frappe.exceptions', 409],
  ValidationError: ['frappe.exceptions', 417],
  MandatoryError: ['frappe.exceptions', 417],
  LinkValidationError: ['frappe.exceptions', 417],
  LinkExistsError: ['frappe.exceptions', 417],
  UniqueValidationError: ['frappe.exceptions', 417],
  TimestampMismatchError: ['frappe.exceptions', 417],
  DocstatusTransitionError: ['frappe.exceptions', 417],
  UpdateAfterSubmitError: ['frappe.exceptions', 417],
  DataError: ['frappe.exceptions', 417],
  FrappeTypeError: ['frappe.exceptions', 417],
  InvalidPhoneNumberError: ['frappe.exceptions', 417],
  TooManyRequestsError: ['frappe.exceptions', 429],
  InReadOnlyMode: ['frappe.exceptions', 503],
  SessionStopped: ['frappe.exceptions', 503],
  QueryDeadlockError: ['frappe.exceptions', 500],
  JSONDecodeError: ['json.decoder', 500],
  TypeError: ['', 500],
  ValueError: ['', 500],
  ZeroDivisionError: ['', 500],
  AreaNotServed: ['carcare.exceptions', 417],
  CancelNotAllowed: ['carcare.exceptions', 417],
  ChangeNotAllowed: ['carcare.exceptions', 417],
  DuplicateReference: ['carcare.exceptions', 417],
  OfferNotApplicable: ['carcare.exceptions', 417],
  RequestIdConflict: ['carcare.exceptions', 417],
  RescheduleNotAllowed: ['carcare.exceptions', 417],
  SlotUnavailable: ['carcare.exceptions', 417],
} as const satisfies Record<string, readonly [module: string, status: number]>;

/** Name of an error class that the site knows. */
export type SiteErrorType = keyof typeof CLASSES;

interface SiteErrorOptions {
  /** Title of the message box. */
  readonly title?: string;
  /** What the user is told, one box each; the error's own message when not given. */
  readonly told?: readonly string[];
  /** Overrides the status of the class. */
  readonly status?: number;
}

/** Errors that were not raised with `frappe.throw`: they tell the user nothing. */
const SILENT: ReadonlySet<string> = new Set([
  'AuthenticationError',
  'QueryDeadlockError',
  'JSONDecodeError',
  'TypeError',
  'ValueError',
  'ZeroDivisionError',
  'Exception',
]);

/** An error that the site answers with; everything it did for the request is rolled back. */
export class SiteError extends Error {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly told: readonly string[];

  /** `type` may also be a class that the site does not know, for injected faults. */
  constructor(type: SiteErrorType | (string & {}), message: string, options: SiteErrorOptions = {}) {
    super(message);
    this.name = type;
    this.type = type;
    this.status = options.status ?? known(type)?.[1] ?? 500;
    this.title = options.title ?? 'Message';
    this.told = options.told ?? (SILENT.has(type) ? [] : [message]);
  }

  /** The last line of the Python traceback: `frappe.exceptions.ValidationError: Slot is full`. */
  get exception(): string {
    const module = known(this.type)?.[0] ?? 'frappe.exceptions';
    const qualified = module === '' || this.type === 'Exception' ? this.type : `${module}.${this.type}`;
    return this.message === '' ? qualified : `${qualified}: ${this.message}`;
  }
}

const known = (type: string): readonly [string, number] | undefined =>
  Object.hasOwn(CLASSES, type) ? CLASSES[type as SiteErrorType] : undefined;
