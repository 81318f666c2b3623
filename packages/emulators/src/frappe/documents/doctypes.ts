import type { DocType, Field } from './doctype.ts';

const data: Field = { type: 'Data' };
const needed: Field = { type: 'Data', required: true };
const text: Field = { type: 'Text' };
const neededText: Field = { type: 'Text', required: true };
const datetime: Field = { type: 'Datetime' };
const date: Field = { type: 'Date' };
const money: Field = { type: 'Currency' };
const count: Field = { type: 'Int' };
const json: Field = { type: 'JSON' };
const currency: Field = { type: 'Data', initial: 'INR' };
/** Who asked for the document to be made: the same request never makes a second one. */
const requestId: Field = { type: 'Data', unique: true };
const link = (doctype: string): Field => ({ type: 'Link', doctype });
const neededLink = (doctype: string): Field => ({ type: 'Link', doctype, required: true });
const select = (options: readonly string[], initial?: string): Field => ({ type: 'Select', options, ...(initial && { initial }) });

/** The classes of cars that prices go by. */
export const VEHICLE_CLASSES = ['hatchback', 'sedan', 'suv'] as const;
/** States of a booking, in their usual order. */
export const BOOKING_STATUSES = ['Confirmed', 'Technician Assigned', 'On The Way', 'In Progress', 'Completed', 'Cancelled'] as const;
/** What a complaint is about, and how bad it is. */
export const COMPLAINT_CATEGORIES = ['damage', 'late', 'quality', 'billing', 'behaviour', 'other'] as const;
export const SEVERITIES = ['low', 'medium', 'high'] as const;

const company: Readonly<Record<string, DocType>> = {
  Customer: {
    naming: { series: 'CUST' },
    fields: { mobile: { type: 'Phone', required: true }, first_name: needed, last_name: data, request_id: requestId },
  },
  'Customer Vehicle': {
    naming: { series: 'VEH' },
    fields: {
      customer: neededLink('Customer'),
      make: data,
      model: data,
      plate: data,
      vehicle_class: { ...select(VEHICLE_CLASSES), required: true },
      request_id: requestId,
    },
  },
  Address: {
    naming: { series: 'ADDR' },
    fields: {
      customer: neededLink('Customer'),
      line: needed,
      area: needed,
      city: needed,
      pincode: data,
      landmark: data,
      latitude: { type: 'Float' },
      longitude: { type: 'Float' },
      request_id: requestId,
    },
  },
  'Car Service': {
    naming: { field: 'service' },
    fields: { service: needed, title: data, description: text, duration_minutes: count, prices: json, currency },
  },
  'Service Plan': {
    naming: { field: 'plan' },
    fields: {
      plan: needed,
      title: data,
      service: neededLink('Car Service'),
      visits_per_month: count,
      months: count,
      prices: json,
      currency,
    },
  },
  'Service Slot': {
    naming: { field: 'slot' },
    fields: { slot: needed, area: needed, city: data, starts_at: datetime, ends_at: datetime, seats: count, seats_left: count },
  },
  Offer: {
    naming: { field: 'offer' },
    fields: {
      offer: needed,
      title: data,
      description: text,
      services: json,
      discount_percent: { type: 'Float' },
      discount_amount: money,
      valid_until: date,
      min_amount: money,
    },
  },
  FAQ: { naming: { series: 'FAQ' }, fields: { question: neededText, answer: neededText, updated_at: datetime } },
  'Service Booking': {
    naming: { series: 'BKG' },
    fields: {
      customer: neededLink('Customer'),
      service: neededLink('Car Service'),
      vehicle: neededLink('Customer Vehicle'),
      address: neededLink('Address'),
      slot: link('Service Slot'),
      starts_at: datetime,
      ends_at: datetime,
      status: select(BOOKING_STATUSES, 'Confirmed'),
      amount: money,
      amount_due: money,
      currency,
      invoice: link('Sales Invoice'),
      subscription: link('Service Subscription'),
      offer: link('Offer'),
      note: text,
      technician: data,
      eta: datetime,
      cancel_reason: text,
      request_id: requestId,
    },
  },
  'Service Subscription': {
    naming: { series: 'SUB' },
    fields: {
      customer: neededLink('Customer'),
      plan: neededLink('Service Plan'),
      vehicle: neededLink('Customer Vehicle'),
      address: neededLink('Address'),
      first_slot: link('Service Slot'),
      first_booking: link('Service Booking'),
      offer: link('Offer'),
      status: select(['Active', 'Paused', 'Cancelled'], 'Active'),
      visits_left: count,
      renews_on: date,
      amount: money,
      amount_due: money,
      currency,
      reason: text,
      request_id: requestId,
    },
  },
  'Sales Invoice': {
    naming: { series: 'INV' },
    fields: {
      customer: neededLink('Customer'),
      booking: link('Service Booking'),
      subscription: link('Service Subscription'),
      amount: money,
      amount_due: money,
      currency,
      due_date: date,
      request_id: requestId,
    },
  },
  'Payment Entry': {
    naming: { series: 'PAY' },
    fields: {
      customer: neededLink('Customer'),
      invoice: neededLink('Sales Invoice'),
      amount: money,
      reference: data,
      file_url: data,
      status: select(['Pending Verification', 'Verified', 'Rejected'], 'Pending Verification'),
      reject_reason: text,
      request_id: requestId,
    },
  },
  Issue: {
    naming: { series: 'ISS' },
    fields: {
      customer: neededLink('Customer'),
      booking: link('Service Booking'),
      category: select(COMPLAINT_CATEGORIES),
      description: neededText,
      severity: select(SEVERITIES),
      photo: data,
      status: select(['Open', 'Replied', 'Resolved'], 'Open'),
      respond_by: datetime,
      reply: text,
      request_id: requestId,
    },
  },
};

/** Of what Frappe and ERPNext bring along, a few: the general rules of documents show on them. */
const stock: Readonly<Record<string, DocType>> = {
  ToDo: {
    naming: 'hash',
    fields: {
      description: neededText,
      status: select(['Open', 'Closed', 'Cancelled'], 'Open'),
      priority: select(['High', 'Medium', 'Low'], 'Medium'),
      date,
      allocated_to: data,
    },
  },
  Contact: {
    naming: { series: 'CON' },
    fields: { first_name: data, phone_nos: { type: 'Table', doctype: 'Contact Phone' } },
  },
  'Contact Phone': { naming: 'hash', child: true, fields: { phone: needed, is_primary_mobile_no: { type: 'Check' } } },
  'Sales Order': {
    naming: { series: 'SO' },
    submittable: true,
    fields: { customer: neededLink('Customer'), transaction_date: date, po_no: data },
  },
  File: {
    naming: 'hash',
    fields: {
      file_name: data,
      file_url: data,
      is_private: { type: 'Check' },
      file_size: count,
      content_hash: data,
      folder: { type: 'Data', initial: 'Home' },
      attached_to_doctype: data,
      attached_to_name: data,
      attached_to_field: data,
    },
  },
};

/** Every DocType of the site by name. */
export const DOCTYPES: ReadonlyMap<string, DocType> = new Map(Object.entries({ ...company, ...stock }));
