import { z } from 'zod';
import { checkPhone } from '../documents/check-document.ts';
import { VEHICLE_CLASSES } from '../documents/doctypes.ts';
import type { Value } from '../value.ts';
import { answer } from './answer.ts';
import { servedArea } from './areas.ts';
import { bookingAnswer, isOpen } from './booking-answer.ts';
import type { Company } from './company.ts';
import { name, number, optional, reading, writing } from './company-method.ts';
import type { RecordOf } from './records.ts';
import { subscriptionAnswer } from './subscription-answer.ts';

/** `find_customers`: everybody under a mobile, with what is theirs. */
export const findCustomers = reading({ mobile: name }, (company, { mobile }) => {
  checkPhone(mobile);
  return company.where('Customer', { mobile }).map((customer) => profile(company, customer));
});

/** `save_customer`: makes a customer, or changes the one that is named. */
export const saveCustomer = writing({ mobile: name, first_name: name, last_name: optional, customer: optional }, (company, input) => {
  checkPhone(input.mobile);
  const fields = { mobile: input.mobile, first_name: input.first_name, last_name: input.last_name ?? '' };
  const saved =
    input.customer === null
      ? company.insert('Customer', { ...fields, request_id: input.request_id })
      : company.update('Customer', company.linked('Customer', input.customer, 'customer').name, fields);
  return { customer: saved.name };
});

/** `save_vehicle` */
export const saveVehicle = writing(
  { customer: name, make: optional, model: optional, plate: optional, vehicle_class: z.enum(VEHICLE_CLASSES) },
  (company, input) => ({ vehicle: company.insert('Customer Vehicle', input).name }),
);

/** `save_address`: only inside the served areas. */
export const saveAddress = writing(
  {
    customer: name,
    line: name,
    area: name,
    city: name,
    pincode: optional,
    landmark: optional,
    latitude: number.nullish(),
    longitude: number.nullish(),
  },
  (company, { latitude, longitude, ...input }) => {
    const place = servedArea(company.areas, input.area, input.city);
    const fields = { ...input, ...place, latitude: latitude ?? undefined, longitude: longitude ?? undefined };
    return { address: company.insert('Address', fields).name };
  },
);

function profile(company: Company, customer: RecordOf<'Customer'>): Value {
  const own = { customer: customer.name };
  const vehicles = company.where('Customer Vehicle', own);
  const addresses = company.where('Address', own);
  const bookings = company.where('Service Booking', own).filter(isOpen);
  return {
    customer: customer.name,
    mobile: customer.mobile,
    first_name: customer.first_name,
    last_name: customer.last_name ?? '',
    vehicles: vehicles.map((vehicle) => {
      const { make, model, plate, vehicle_class } = vehicle;
      return answer({ name: vehicle.name, make, model, plate, vehicle_class });
    }),
    addresses: addresses.map((address) => {
      const { line, area, city, pincode, landmark } = address;
      return answer({ name: address.name, line, area, city, pincode, landmark });
    }),
    open_bookings: bookings.map(bookingAnswer),
    subscriptions: company.where('Service Subscription', own).map((subscription) => subscriptionAnswer(company, subscription)),
  };
}
