import type { Port } from '../kernel/port.ts';

/** A gateway that stands behind a port. Made with `bind`. */
export interface Binding {
  readonly port: string;
  readonly gateway: Readonly<Record<string, unknown>>;
}

/**
 * Binds a gateway to a port of a plugin.
 *
 * @example bind(BookingDesk, frappe.desk)
 */
export const bind = <T extends object>(port: Port<T>, gateway: T): Binding => ({
  port: port.name,
  gateway: gateway as Readonly<Record<string, unknown>>,
});
