import type { Company } from '../carcare/company.ts';
import type { RecordOf, RecordType } from '../carcare/records.ts';
import type { DocumentChange } from '../documents/document.ts';
import type { Fields } from '../value.ts';

/** Fields that each DocType's webhook carries besides `doctype`, `name`, `modified`, `event`, `customer` and `mobile`. */
const CARRIED = {
  'Service Booking': ['status', 'service', 'starts_at', 'technician', 'eta'],
  'Payment Entry': ['status', 'invoice', 'reject_reason'],
  Issue: ['status', 'booking', 'reply'],
} as const satisfies { readonly [D in RecordType]?: readonly (keyof RecordOf<D>)[] };

/** DocTypes about which the site sends webhooks. */
export type NoticeDocType = keyof typeof CARRIED;

/** Their names. */
export const NOTICE_DOCTYPES = ['Service Booking', 'Payment Entry', 'Issue'] as const satisfies readonly NoticeDocType[];

/** The body of the webhook about a change; undefined when the site has none for this DocType. */
export function noticeBody(company: Company, { document, event }: DocumentChange): Fields | undefined {
  const { doctype, name, modified } = document;
  if (!isNoticeDocType(doctype) || event === 'on_trash') return undefined;
  const customer = typeof document['customer'] === 'string' ? document['customer'] : null;
  const carried = Object.fromEntries(CARRIED[doctype].map((field) => [field, document[field] ?? null]));
  return { doctype, name, modified, event, customer, mobile: company.find('Customer', customer)?.mobile ?? null, ...carried };
}

const isNoticeDocType = (doctype: string): doctype is NoticeDocType => Object.hasOwn(CARRIED, doctype);
