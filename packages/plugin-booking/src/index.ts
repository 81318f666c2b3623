export { type Area, Catalogue, type Price, type Service, type VehicleClass } from './catalogue.ts';
export {
  BookingDesk,
  type FreeSlot,
  type KnownAddress,
  type KnownCustomer,
  type KnownVehicle,
  type MadeBooking,
  type NewBooking,
  type NewCustomer,
} from './desk.ts';
