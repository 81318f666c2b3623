import { z } from 'zod';

/** What the price depends on. */
export const VehicleClass = z.enum(['hatchback', 'sedan', 'suv']);
export type VehicleClass = z.infer<typeof VehicleClass>;

/** A car; make and model may be unknown where its class is known. */
export const VehicleValue = z.object({
  /** The business system's name of a saved car. */
  vehicle: z.string().optional(),
  make: z.string().optional(),
  model: z.string().optional(),
  /** Without blanks, upper case: MH12AB1234. */
  plate: z.string().optional(),
  vehicleClass: VehicleClass,
});
export type VehicleValue = z.infer<typeof VehicleValue>;

/** What words alone say about a car. */
export const VehicleMention = z.object({
  make: z.string().optional(),
  model: z.string().optional(),
  plate: z.string().optional(),
  /** As the customer said it. */
  vehicleClass: VehicleClass.optional(),
  /** As the model has it. */
  modelClass: VehicleClass.optional(),
  /** The number plate will not or cannot be told. */
  noPlate: z.literal(true).optional(),
});
export type VehicleMention = z.infer<typeof VehicleMention>;

/** Joins two mentions: another model is another car, a model tells its class better than what was said before, a plate belongs to the car spoken of. */
export function mergeVehicles(earlier: VehicleMention, later: VehicleMention): VehicleMention {
  const renamed = later.model !== undefined || (later.make !== undefined && later.make !== earlier.make);
  if (!renamed) return dropped({ ...earlier, ...later });
  const another = earlier.model !== undefined && earlier.model !== later.model;
  const plates: VehicleMention = { ...(earlier.plate && { plate: earlier.plate }), ...(earlier.noPlate && { noPlate: true }) };
  // "A sedan", then "a Hexa": the Hexa is what it is. "A sedan", then "a white Hyundai": still a sedan.
  const kept = later.model === undefined && earlier.model === undefined ? earlier : another ? {} : plates;
  return dropped({ ...kept, ...later });
}

/** A plate that is told ends the refusal to tell one. */
function dropped({ noPlate, ...rest }: VehicleMention): VehicleMention {
  return { ...rest, ...(noPlate && !rest.plate && { noPlate }) };
}
