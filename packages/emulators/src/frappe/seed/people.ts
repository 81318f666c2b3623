import type { Company } from '../carcare/company.ts';
import type { RecordOf, Records } from '../carcare/records.ts';
import { takeSeat, visitEnd } from '../carcare/seats.ts';
import { slotName } from './slot-calendar.ts';

type New<D extends 'Customer Vehicle' | 'Address'> = Omit<Records[D], 'customer' | 'request_id' | 'latitude' | 'longitude'>;

interface Home {
  readonly customer: RecordOf<'Customer'>;
  readonly vehicles: readonly RecordOf<'Customer Vehicle'>[];
  readonly address: RecordOf<'Address'>;
}

/** Three customers the company knows: one with a visit ahead and a bill, one with a subscription, one who was served yesterday. */
export function seedPeople(company: Company): void {
  const asha = settle(
    company,
    { mobile: '+919822000001', first_name: 'Asha', last_name: 'Kulkarni' },
    { line: 'B-302 Sindh Residency, DP Road', area: 'Aundh', city: 'Pune', pincode: '411007', landmark: 'near Parihar Chowk' },
    [
      { make: 'Maruti', model: 'Swift', plate: 'MH12AB1234', vehicle_class: 'hatchback' },
      { make: 'Hyundai', model: 'Creta', plate: 'MH14CD5678', vehicle_class: 'suv' },
    ],
  );
  const [swift, creta] = asha.vehicles;
  // The coming visit is paid; the bill is that of an earlier one.
  visit(company, asha, swift, { service: 'Basic Wash', inDays: 2, status: 'Confirmed', due: 'nothing' });
  visit(company, asha, creta, { service: 'Premium Wash', inDays: -12, status: 'Completed', due: 'all' });

  const imran = settle(
    company,
    { mobile: '+919822000002', first_name: 'Imran', last_name: 'Shaikh' },
    { line: '704 Lake Homes', area: 'Powai', city: 'Mumbai', pincode: '400076', landmark: 'opposite the lake' },
    [{ make: 'Honda', model: 'City', plate: 'MH02IS2200', vehicle_class: 'sedan' }],
  );
  subscribe(company, imran, 'Fortnightly Care');

  const meera = settle(
    company,
    { mobile: '+919822000003', first_name: 'Meera', last_name: 'Nair' },
    { line: 'A-1104 Supreme Estia', area: 'Baner', city: 'Pune', pincode: '411045', landmark: 'opposite Orchid School' },
    [{ make: 'Tata', model: 'Nexon', plate: 'MH12MN3003', vehicle_class: 'suv' }],
  );
  visit(company, meera, meera.vehicles[0], { service: 'Premium Wash', inDays: -1, status: 'Completed', due: 'nothing' });
}

function settle(
  company: Company,
  who: Omit<Records['Customer'], 'request_id'>,
  where: New<'Address'>,
  cars: readonly New<'Customer Vehicle'>[],
): Home {
  const customer = company.insert('Customer', who);
  const vehicles = cars.map((car) => company.insert('Customer Vehicle', { customer: customer.name, ...car }));
  return { customer, vehicles, address: company.insert('Address', { customer: customer.name, ...where }) };
}

interface Visit {
  readonly service: string;
  readonly inDays: number;
  readonly status: 'Confirmed' | 'Completed';
  readonly due: 'all' | 'nothing';
}

const HOUR = 10;

function visit(company: Company, { customer, address }: Home, vehicle: RecordOf<'Customer Vehicle'> | undefined, plan: Visit): void {
  if (vehicle === undefined) return;
  const service = company.get('Car Service', plan.service);
  const day = company.time.dayAfter(company.time.today(), plan.inDays);
  const starts_at = `${day} ${HOUR}:00:00`;
  const amount = service.prices[vehicle.vehicle_class];
  const money = { amount, amount_due: plan.due === 'all' ? amount : 0, currency: service.currency };
  const booking = company.insert('Service Booking', {
    customer: customer.name,
    service: service.name,
    vehicle: vehicle.name,
    address: address.name,
    // Slots of the past are not in the calendar.
    slot: plan.inDays > 0 ? takeSeat(company, slotName(address.area, day, HOUR), address).name : null,
    starts_at,
    ends_at: visitEnd(company, starts_at, service),
    status: plan.status,
    ...money,
  });
  const invoice = company.insert('Sales Invoice', { customer: customer.name, booking: booking.name, due_date: day, ...money });
  company.update('Service Booking', booking.name, { invoice: invoice.name });
}

function subscribe(company: Company, { customer, vehicles, address }: Home, planName: string): void {
  const [vehicle] = vehicles;
  const plan = company.get('Service Plan', planName);
  if (vehicle === undefined) return;
  company.insert('Service Subscription', {
    customer: customer.name,
    plan: plan.name,
    vehicle: vehicle.name,
    address: address.name,
    visits_left: plan.visits_per_month * plan.months,
    renews_on: company.time.dayAfter(company.time.today(), 20),
    amount: plan.prices[vehicle.vehicle_class],
    amount_due: 0,
    currency: plan.currency,
  });
}
