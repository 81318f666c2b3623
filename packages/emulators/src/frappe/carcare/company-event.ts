import { z } from 'zod';
import type { Documents } from '../documents/documents.ts';
import type { Document } from '../documents/document.ts';
import { SiteError } from '../site-error.ts';
import type { Value } from '../value.ts';
import { NOTICE_DOCTYPES } from '../webhooks/notice-body.ts';
import type { Company } from './company.ts';
import { minus } from './pricing.ts';
import type { RecordOf } from './records.ts';
import { releaseBooking } from './release-booking.ts';

/** What a {@link CompanyEvent} is read with. */
export const companyEventSchema = z.strictObject({
  doctype: z.enum(NOTICE_DOCTYPES).default('Service Booking'),
  /** The record; the newest one of `mobile`, or of all, when not given. */
  name: z.string().min(1).optional(),
  /** E.164 */
  mobile: z.string().optional(),
  /** Fields that change, such as `{ status: 'On The Way', technician: 'Ravi' }`. */
  set: z.record(z.string(), z.json()).default({}),
  /** Sends the webhook so many times. */
  times: z.int().min(0).max(100).default(1),
  /** Signs it with another secret. */
  forged: z.boolean().default(false),
});

/** Something that happens inside the company: a technician sets off, a payment is verified, a complaint is answered. */
export type CompanyEvent = z.infer<typeof companyEventSchema>;

/** A company event as written: defaults may be left out. */
export type CompanyEventInput = z.input<typeof companyEventSchema>;

/**
 * Makes the change, with what follows from it in the books.
 * Throws a {@link SiteError} when there is no such record or the fields cannot be.
 */
export function applyEvent(documents: Documents, company: Company, event: CompanyEvent): Document {
  const before = recordOf(documents, company, event);
  const cancels = before.doctype === 'Service Booking' && event.set['status'] === 'Cancelled';
  const changed = documents.update(before.doctype, before.name, { ...event.set, ...(cancels && { amount_due: 0 }) });
  if (changed['status'] !== before['status']) consequences(company, changed);
  return changed;
}

function recordOf(documents: Documents, company: Company, { doctype, name, mobile }: CompanyEvent): Document {
  if (name !== undefined) return documents.get(doctype, name);
  const customers = mobile === undefined ? undefined : company.where('Customer', { mobile }).map((customer) => customer.name as Value);
  const found = documents
    .where(doctype)
    .findLast((document) => customers === undefined || customers.includes(document['customer'] ?? null));
  if (found === undefined) throw new SiteError('DoesNotExistError', `no ${doctype} for ${mobile ?? 'anybody'}`);
  return found;
}

function consequences(company: Company, changed: Document): void {
  if (changed.doctype === 'Payment Entry' && changed['status'] === 'Verified') settle(company, changed as RecordOf<'Payment Entry'>);
  if (changed.doctype === 'Service Booking' && changed['status'] === 'Cancelled')
    releaseBooking(company, changed as RecordOf<'Service Booking'>);
}

/** A payment without an amount pays all that is due. */
function settle(company: Company, payment: RecordOf<'Payment Entry'>): void {
  const invoice = company.get('Sales Invoice', payment.invoice);
  const amount_due = payment.amount > 0 ? Math.max(0, minus(invoice.amount_due, payment.amount)) : 0;
  company.update('Sales Invoice', invoice.name, { amount_due });
  if (invoice.booking !== null && invoice.subscription === null) company.update('Service Booking', invoice.booking, { amount_due });
  if (invoice.subscription !== null) company.update('Service Subscription', invoice.subscription, { amount_due });
}
