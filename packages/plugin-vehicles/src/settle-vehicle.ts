import type { SettleContext, Settled } from '@samvad/framework';
import type { VehicleMention, VehicleValue } from './vehicle-value.ts';

type SettledVehicle = Settled<VehicleValue, VehicleMention>;

/** A car as a mention, so that a correction of one part keeps the rest. */
export const mentionOfVehicle = ({ vehicle: _saved, ...rest }: VehicleValue): VehicleMention => rest;

/** Finds the person's car that was meant, makes a new one of what was said, or asks for what is missing: its class, and its plate where that is wanted. */
export function settleVehicle(said: VehicleMention, { saved }: SettleContext<VehicleValue>, platesWanted: boolean): SettledVehicle {
  const [one, ...more] = matching(said, saved);
  if (one && more.length) return { is: 'partial', mention: said, ask: 'which' };
  // What a customer says of the size of their own car is truer than what was noted.
  if (one) return { is: 'value', value: said.vehicleClass ? { ...one, vehicleClass: said.vehicleClass } : one };
  const vehicleClass = said.vehicleClass ?? said.modelClass;
  if (!vehicleClass) return { is: 'partial', mention: said, ...askFor(said) };
  if (platesWanted && !said.plate && !said.noPlate) return { is: 'partial', mention: said, ask: 'plate', params: {} };
  const { make, model, plate } = said;
  return { is: 'value', value: { ...(make && { make }), ...(model && { model }), ...(plate && { plate }), vehicleClass } };
}

function askFor({ make, model, plate }: VehicleMention): { ask?: string; params?: Readonly<Record<string, string>> } {
  const car = model ?? make;
  if (car) return { ask: 'class', params: { car } };
  return plate ? { ask: 'class.plate', params: { plate } } : {};
}

/** The saved cars that fit all that was said; none where nothing was. A plate decides alone. */
export function matching(said: VehicleMention, saved: readonly VehicleValue[]): readonly VehicleValue[] {
  if (said.plate) {
    const plated = saved.filter(({ plate }) => plate && normal(plate) === said.plate);
    if (plated.length) return plated.slice(0, 1);
  }
  const { make, model, vehicleClass } = said;
  if (!make && !model && !vehicleClass) return [];
  return saved.filter((value) => {
    if (said.plate && value.plate) return false;
    if (model) return same(value.model, model);
    return (!make || same(value.make, make)) && (!vehicleClass || value.vehicleClass === vehicleClass);
  });
}

const normal = (plate: string): string => plate.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** Business systems write "Swift", "SWIFT VXI" or "Maruti Swift". */
function same(kept: string | undefined, said: string): boolean {
  if (!kept) return false;
  const [a, b] = [fold(kept), fold(said)];
  return a === b || (b.length > 2 && (a.startsWith(b) || a.endsWith(b)));
}

const fold = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
