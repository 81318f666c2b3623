import { cancelBooking, createBooking, getBooking, listBookings, rescheduleBooking, updateBooking } from './bookings.ts';
import { listAreas, listOffers, listPlans, listServices, listSlots } from './catalogue.ts';
import type { CompanyMethod } from './company-method.ts';
import { createComplaint } from './complaints.ts';
import { findCustomers, saveAddress, saveCustomer, saveVehicle } from './customers.ts';
import { searchFaq } from './faq.ts';
import { getPaymentLink, listInvoices, submitPaymentProof } from './payments.ts';
import { changeSubscription, createSubscription, listSubscriptions } from './subscriptions.ts';

/** The methods of the company's app by the name they have after `carcare.api.`. */
export const appMethods: Readonly<Record<string, CompanyMethod>> = {
  find_customers: findCustomers,
  save_customer: saveCustomer,
  save_vehicle: saveVehicle,
  save_address: saveAddress,
  list_areas: listAreas,
  list_services: listServices,
  list_plans: listPlans,
  list_slots: listSlots,
  create_booking: createBooking,
  update_booking: updateBooking,
  create_subscription: createSubscription,
  list_subscriptions: listSubscriptions,
  change_subscription: changeSubscription,
  list_bookings: listBookings,
  get_booking: getBooking,
  reschedule_booking: rescheduleBooking,
  cancel_booking: cancelBooking,
  create_complaint: createComplaint,
  list_invoices: listInvoices,
  get_payment_link: getPaymentLink,
  submit_payment_proof: submitPaymentProof,
  list_offers: listOffers,
  search_faq: searchFaq,
};
