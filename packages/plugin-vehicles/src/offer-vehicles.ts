import type { Offer, ShowContext } from '@samvad/framework';
import { matching } from './settle-vehicle.ts';
import { wordsIn } from './vehicle-texts.ts';
import { VehicleClass, type VehicleMention, type VehicleValue } from './vehicle-value.ts';

type VehicleOffer = Offer<VehicleValue, VehicleMention>;

/** As many as a list of WhatsApp has rows. */
const MOST = 10;

/** The person's cars that fit what was said; else the three classes, unless the class is known. */
export function offerVehicles(
  saved: readonly VehicleValue[],
  mention: VehicleMention | undefined,
  { language }: Pick<ShowContext, 'language'>,
): readonly VehicleOffer[] {
  const said = mention ?? {};
  const { noPlate: _none, ...told } = said;
  const fitting = Object.keys(told).length > 0 ? matching(told, saved) : saved;
  if (fitting.length) return fitting.slice(0, MOST).map(carOffer);
  if (told.vehicleClass ?? told.modelClass) return [];
  const words = wordsIn(language);
  return VehicleClass.options.map((vehicleClass) => ({
    is: 'mention',
    mention: { vehicleClass },
    title: words[vehicleClass],
    description: words[`${vehicleClass}.like`],
  }));
}

const carOffer = (value: VehicleValue): VehicleOffer => {
  const name = [value.make, value.model].filter(Boolean).join(' ');
  const title = value.model ?? value.make ?? value.plate ?? value.vehicleClass;
  const rest = [name === title ? undefined : name, value.plate === title ? undefined : value.plate].filter(Boolean).join(', ');
  return {
    is: 'value',
    value,
    title: value.model && value.plate ? `${value.model} ${value.plate}` : title,
    ...(rest && { description: rest }),
  };
};

/** One line: "Hyundai Creta, MH14CD5678", or what class it is. */
export function showVehicle({ make, model, plate, vehicleClass }: VehicleValue, { language }: Pick<ShowContext, 'language'>): string {
  const name = [make, model].filter(Boolean).join(' ');
  const kind = model ? '' : wordsIn(language)[vehicleClass];
  return [[name, name && kind && `(${kind})`].filter(Boolean).join(' ') || kind, plate].filter(Boolean).join(', ');
}
