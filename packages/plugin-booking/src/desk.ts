import { port } from '@samvad/framework';
import type { VehicleClass } from './catalogue.ts';

/** A car the company knows. */
export interface KnownVehicle {
  readonly vehicle: string;
  readonly make?: string;
  readonly model?: string;
  readonly plate?: string;
  readonly vehicleClass: VehicleClass;
}

/** An address the company knows. */
export interface KnownAddress {
  readonly address: string;
  readonly line: string;
  readonly area: string;
  readonly city: string;
  readonly pincode?: string;
  readonly landmark?: string;
}

/** A customer the company knows; several people may share a telephone number. */
export interface KnownCustomer {
  readonly customer: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly vehicles: readonly KnownVehicle[];
  readonly addresses: readonly KnownAddress[];
  /** Names of the vehicle and address of the newest open booking, when there is one. */
  readonly lastVehicle?: string;
  readonly lastAddress?: string;
}

/** A time that can be booked. Times are ISO 8601 with offset. */
export interface FreeSlot {
  readonly slot: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A booking as the ERP has made it. */
export interface MadeBooking {
  readonly booking: string;
  readonly status: string;
  readonly startsAt: string;
  readonly amount: string;
  readonly currency: string;
}

/** Who a new customer is. */
export interface NewCustomer {
  readonly mobile: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** A car of a customer that is not saved yet. */
export interface NewVehicle {
  readonly customer: string;
  readonly make?: string | undefined;
  readonly model?: string | undefined;
  readonly plate?: string | undefined;
  readonly vehicleClass: VehicleClass;
}

/** An address of a customer that is not saved yet; degrees where a pin was sent. */
export interface NewAddress {
  readonly customer: string;
  readonly line: string;
  readonly area: string;
  readonly city: string;
  readonly pincode?: string | undefined;
  readonly landmark?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** What a booking is made from; all names of records. */
export interface NewBooking {
  readonly customer: string;
  readonly service: string;
  readonly vehicle: string;
  readonly address: string;
  readonly slot: string;
}

/**
 * The company's booking desk. Writes take a request id: the same id again gives the first result.
 * Refusals by a business rule are returned; everything else is a fault.
 */
export interface BookingDesk {
  /** Everybody known under a mobile (E.164). */
  customers(mobile: string): Promise<readonly KnownCustomer[]>;
  /** Times with seats left, earliest first. */
  free(service: string, area: string): Promise<readonly FreeSlot[] | 'area-not-served'>;
  saveCustomer(customer: NewCustomer, requestId: string): Promise<{ readonly customer: string }>;
  saveVehicle(vehicle: NewVehicle, requestId: string): Promise<{ readonly vehicle: string }>;
  saveAddress(address: NewAddress, requestId: string): Promise<{ readonly address: string } | 'area-not-served'>;
  book(booking: NewBooking, requestId: string): Promise<MadeBooking | 'slot-taken' | 'offer-refused'>;
  /** Calls a booking off; `too-late` once the visit has begun. The same booking again is the same. */
  cancel(booking: string, requestId: string): Promise<'cancelled' | 'too-late'>;
  /** Whether a booking was made under this request id; undefined where the company's system cannot tell. */
  isBooked(requestId: string): Promise<boolean | undefined>;
}

/** The port of the booking desk. */
export const BookingDesk = port<BookingDesk>('booking.desk');
