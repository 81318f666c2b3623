import type { SlotType } from '@samvad/framework';
import { findVehicles } from './find-vehicle.ts';
import { offerVehicles, showVehicle } from './offer-vehicles.ts';
import { mentionOfVehicle, settleVehicle } from './settle-vehicle.ts';
import { vehicleTexts } from './vehicle-texts.ts';
import { mergeVehicles, VehicleMention, VehicleValue } from './vehicle-value.ts';

/** How much a slot wants to know of a car. */
export interface VehicleTypeOptions {
  /** `wanted`: the number plate is asked for, and may be refused; `if-volunteered`: it is only taken. */
  readonly plate?: 'wanted' | 'if-volunteered';
}

/**
 * A car: one of the person's own (the slot's `saved` values) by model, make, plate or class, or a new one. What the price needs is its class, which
 * a known model tells; for an unknown one it is asked.
 *
 * @example
 * booking.slot(vehicleType({ plate: 'wanted' }), { saved: ({ needs, person }) => needs.customers.vehicles(person.phone) });
 */
export const vehicleType = ({ plate = 'if-volunteered' }: VehicleTypeOptions = {}): SlotType<VehicleValue, VehicleMention> => ({
  name: 'vehicle',
  schema: VehicleValue,
  mention: VehicleMention,
  texts: vehicleTexts,
  input: 'text',
  extract: (text, { asked }) => findVehicles(text, asked?.type === 'vehicle'),
  merge: mergeVehicles,
  settle: (said, context) => settleVehicle(said, context, plate === 'wanted'),
  mentionOf: mentionOfVehicle,
  offer: offerVehicles,
  show: showVehicle,
  brief: (value, context) => value.model ?? showVehicle(value, context),
});
