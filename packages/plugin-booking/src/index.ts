export { bookService } from './book-service.ts';
export { booking } from './booking.ts';
export { type Area, Catalogue, type Price, type Service, type VehicleClass } from './catalogue.ts';
export {
  BookingDesk,
  type FreeSlot,
  type KnownAddress,
  type KnownCustomer,
  type KnownVehicle,
  type MadeBooking,
  type NewAddress,
  type NewBooking,
  type NewCustomer,
  type NewVehicle,
} from './desk.ts';
