import type { BOOKING_STATUSES, COMPLAINT_CATEGORIES, SEVERITIES, VEHICLE_CLASSES } from '../documents/doctypes.ts';
import type { Document } from '../documents/document.ts';

/** A class of cars. */
export type VehicleClass = (typeof VEHICLE_CLASSES)[number];
/** A state of a booking. */
export type BookingStatus = (typeof BOOKING_STATUSES)[number];
/** Prices by class of car. */
export type Prices = Readonly<Record<VehicleClass, number>>;

interface Requested {
  readonly request_id: string | null;
}

/** Fields of the company's own documents. Dates and datetimes are texts in the site's zone. */
export interface Records {
  readonly Customer: Requested & { readonly mobile: string; readonly first_name: string; readonly last_name: string | null };
  readonly 'Customer Vehicle': Requested & {
    readonly customer: string;
    readonly make: string | null;
    readonly model: string | null;
    readonly plate: string | null;
    readonly vehicle_class: VehicleClass;
  };
  readonly Address: Requested & {
    readonly customer: string;
    readonly line: string;
    readonly area: string;
    readonly city: string;
    readonly pincode: string | null;
    readonly landmark: string | null;
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly 'Car Service': {
    readonly service: string;
    readonly title: string;
    readonly description: string;
    readonly duration_minutes: number;
    readonly prices: Prices;
    readonly currency: string;
  };
  readonly 'Service Plan': {
    readonly plan: string;
    readonly title: string;
    readonly service: string;
    readonly visits_per_month: number;
    readonly months: number;
    readonly prices: Prices;
    readonly currency: string;
  };
  readonly 'Service Slot': {
    readonly slot: string;
    readonly area: string;
    readonly city: string;
    readonly starts_at: string;
    readonly ends_at: string;
    readonly seats: number;
    readonly seats_left: number;
  };
  readonly Offer: {
    readonly offer: string;
    readonly title: string;
    readonly description: string;
    readonly services: readonly string[] | null;
    readonly discount_percent: number;
    readonly discount_amount: number;
    readonly valid_until: string;
    readonly min_amount: number;
  };
  readonly FAQ: { readonly question: string; readonly answer: string; readonly updated_at: string };
  readonly 'Service Booking': Requested & {
    readonly customer: string;
    readonly service: string;
    readonly vehicle: string;
    readonly address: string;
    readonly slot: string | null;
    readonly starts_at: string;
    readonly ends_at: string;
    readonly status: BookingStatus;
    readonly amount: number;
    readonly amount_due: number;
    readonly currency: string;
    readonly invoice: string | null;
    readonly subscription: string | null;
    readonly offer: string | null;
    readonly note: string | null;
    readonly technician: string | null;
    readonly eta: string | null;
    readonly cancel_reason: string | null;
  };
  readonly 'Service Subscription': Requested & {
    readonly customer: string;
    readonly plan: string;
    readonly vehicle: string;
    readonly address: string;
    readonly first_slot: string | null;
    readonly first_booking: string | null;
    readonly offer: string | null;
    readonly status: 'Active' | 'Paused' | 'Cancelled';
    readonly visits_left: number;
    readonly renews_on: string;
    readonly amount: number;
    readonly amount_due: number;
    readonly currency: string;
    readonly reason: string | null;
  };
  readonly 'Sales Invoice': Requested & {
    readonly customer: string;
    readonly booking: string | null;
    readonly subscription: string | null;
    readonly amount: number;
    readonly amount_due: number;
    readonly currency: string;
    readonly due_date: string;
  };
  readonly 'Payment Entry': Requested & {
    readonly customer: string;
    readonly invoice: string;
    readonly amount: number;
    readonly reference: string | null;
    readonly file_url: string | null;
    readonly status: 'Pending Verification' | 'Verified' | 'Rejected';
    readonly reject_reason: string | null;
  };
  readonly Issue: Requested & {
    readonly customer: string;
    readonly booking: string | null;
    readonly category: (typeof COMPLAINT_CATEGORIES)[number];
    readonly description: string;
    readonly severity: (typeof SEVERITIES)[number];
    readonly photo: string | null;
    readonly status: 'Open' | 'Replied' | 'Resolved';
    readonly respond_by: string;
    readonly reply: string | null;
  };
}

/** Name of one of the company's DocTypes. */
export type RecordType = keyof Records;

/** A document of the company. */
export type RecordOf<D extends RecordType> = Document & Records[D];
