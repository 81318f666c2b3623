import { plugin, type ValueOf } from '@samvad/framework';
import { type VehicleValue, vehicleType } from '@samvad/plugin-vehicles';

interface Garage {
  cars(): Promise<readonly VehicleValue[]>;
  lorries(): Promise<readonly { readonly vehicleClass: 'lorry' }[]>;
}
declare const yard: Garage;

const garage = plugin('garage');
const vehicle = garage.slot(vehicleType({ plate: 'wanted' }), {
  saved: async () => (await yard.cars()).map((value) => ({ value })),
});
garage.slot(vehicleType(), {
  // @ts-expect-error there is no such class
  saved: async () => (await yard.lorries()).map((value) => ({ value })),
});
// @ts-expect-error the plate is wanted or taken when volunteered
vehicleType({ plate: 'never' });

export const classOf = (value: ValueOf<typeof vehicle>): 'hatchback' | 'sedan' | 'suv' => value.vehicleClass;
// @ts-expect-error the model may be unknown
export const modelOf = (value: ValueOf<typeof vehicle>): string => value.model;
