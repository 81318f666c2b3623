import { z } from 'zod';
import { COMPLAINT_CATEGORIES, SEVERITIES } from '../documents/doctypes.ts';
import { name, optional, writing } from './company-method.ts';

/** Hours in which the company promises to answer. */
const HOURS: Readonly<Record<(typeof SEVERITIES)[number], number>> = { high: 4, medium: 24, low: 48 };

/** `create_complaint`: opens an Issue, with the time by which it is answered. */
export const createComplaint = writing(
  {
    customer: name,
    booking: optional,
    category: z.enum(COMPLAINT_CATEGORIES),
    description: name,
    severity: z.enum(SEVERITIES),
    photo: optional,
  },
  (company, input) => {
    const customer = company.linked('Customer', input.customer, 'customer');
    const booking = input.booking === null ? null : company.owned('Service Booking', input.booking, customer.name, 'booking').name;
    const respond_by = company.time.text(company.time.now() + HOURS[input.severity] * 3_600_000);
    const issue = company.insert('Issue', { ...input, booking, respond_by });
    return { complaint: issue.name, status: issue.status, respond_by };
  },
);
