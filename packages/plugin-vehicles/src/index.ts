export { type VehicleTypeOptions, vehicleType } from './vehicle-type.ts';
export { VehicleClass, VehicleMention, VehicleValue } from './vehicle-value.ts';
