declare const provides: unique symbol;

/** A typed name for something outside the process: a gateway, a store, a channel. */
export interface Port<T> {
  readonly name: string;
  readonly [provides]?: T;
}

/** What a port's gateway looks like. */
export type Provided<P> = P extends Port<infer T> ? T : never;

/**
 * Declares a port.
 *
 * @example export const BookingDesk = port<BookingDesk>('booking.desk');
 */
export const port = <T>(name: string): Port<T> => ({ name });
