import { SiteError } from '../site-error.ts';
import { sameText } from '../value.ts';
import type { Company } from './company.ts';
import type { RecordOf } from './records.ts';

/** End of a visit of a service that begins at this time. */
export const visitEnd = (company: Company, startsAt: string, service: RecordOf<'Car Service'>): string =>
  company.time.text(company.time.parse(startsAt) + service.duration_minutes * 60_000);

/**
 * Takes a seat of a slot. Units of work do not overlap, so the last seat is taken once.
 * Throws a {@link SiteError} `SlotUnavailable` when the slot is full, over or unknown, `ValidationError` when it is not in the area of the address.
 */
export function takeSeat(company: Company, slotName: string, address: RecordOf<'Address'>): RecordOf<'Service Slot'> {
  const slot = company.find('Service Slot', slotName);
  if (slot === undefined || slot.seats_left < 1 || company.time.parse(slot.starts_at) <= company.time.now())
    throw new SiteError('SlotUnavailable', `Slot ${slotName} is not available`);
  checkArea(slot, address);
  return company.update('Service Slot', slot.name, { seats_left: slot.seats_left - 1 });
}

/** Gives a seat back. */
export function freeSeat(company: Company, slotName: string | null): void {
  const slot = company.find('Service Slot', slotName);
  if (slot !== undefined) company.update('Service Slot', slot.name, { seats_left: Math.min(slot.seats, slot.seats_left + 1) });
}

/** A van stays in its area. Throws a {@link SiteError} `ValidationError`. */
export function checkArea(slot: RecordOf<'Service Slot'>, address: RecordOf<'Address'>): void {
  if (!sameText(slot.area, address.area)) throw new SiteError('ValidationError', `Slot ${slot.name} is not in ${address.area}`);
}
