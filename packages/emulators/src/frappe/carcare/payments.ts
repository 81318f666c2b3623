import { z } from 'zod';
import { SiteError } from '../site-error.ts';
import { answer } from './answer.ts';
import { name, number, optional, reading, writing } from './company-method.ts';

const LINK_LASTS_MS = 30 * 60_000;
const flag = z.union([z.boolean(), z.literal([0, 1]), z.enum(['0', '1', 'true', 'false'])]).nullish();

/** `list_invoices`, with `unpaid` only those on which something is due. */
export const listInvoices = reading({ customer: name, unpaid: flag }, (company, { customer, unpaid }) =>
  company
    .where('Sales Invoice', { customer })
    .filter(({ amount_due }) => !['1', 'true'].includes(String(unpaid)) || amount_due > 0)
    .map(({ name: invoice, booking, amount, amount_due, currency, due_date }) =>
      answer({ invoice, booking, amount, amount_due, currency, due_date }),
    ),
);

/** `get_payment_link`: what is due, to be paid in the browser or by UPI. */
export const getPaymentLink = reading({ invoice: name }, (company, input) => {
  const invoice = company.get('Sales Invoice', input.invoice);
  const upi = new URLSearchParams({ pa: 'carcare@upi', am: invoice.amount_due.toFixed(2), cu: invoice.currency, tn: invoice.name });
  return {
    url: `https://pay.example.com/${encodeURIComponent(invoice.name)}`,
    expires_at: company.time.text(company.time.now() + LINK_LASTS_MS),
    upi: `upi://pay?${upi.toString()}`,
  };
});

/** `submit_payment_proof`: a reference or a file; a person verifies it later. */
export const submitPaymentProof = writing(
  { customer: name, invoice: name, amount: number.nullish(), reference: optional, file_url: optional },
  (company, input) => {
    const customer = company.linked('Customer', input.customer, 'customer');
    const invoice = company.owned('Sales Invoice', input.invoice, customer.name, 'invoice');
    if (input.reference === null && input.file_url === null)
      throw new SiteError('MandatoryError', '[carcare]: reference, file_url', { told: ['Error: Value missing for Reference or File Url'] });
    if (input.reference !== null && company.where('Payment Entry', { reference: input.reference }).length > 0)
      throw new SiteError('DuplicateReference', `Reference ${input.reference} was given before`);
    const { amount, reference, file_url, request_id } = input;
    const fields = { customer: customer.name, invoice: invoice.name, amount: amount ?? undefined, reference, file_url, request_id };
    const payment = company.insert('Payment Entry', fields);
    return { payment: payment.name, status: payment.status };
  },
);
