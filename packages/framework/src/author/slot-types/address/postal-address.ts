import type { SlotType } from '../../slot-type.ts';
import { AddressMention, AddressValue, mergeAddresses, servedAreas } from './address-mention.ts';
import { addressTexts } from './address-texts.ts';
import type { CountryProfile } from './country-profile.ts';
import { findAddress } from './find-address.ts';
import { india } from './india.ts';
import { offerAddresses, showAddress } from './offer-addresses.ts';
import { mentionOfPin } from './pin.ts';
import { mentionOfAddress, settleAddress } from './settle-address.ts';

/**
 * The address type for a country. The slot's `vocabulary` lists the served areas, its `saved` values are the person's addresses.
 *
 * @example
 * const emiratesAddress = addressIn(emirates);
 */
export const addressIn = (profile: CountryProfile): SlotType<AddressValue, AddressMention> => ({
  name: 'address',
  schema: AddressValue,
  mention: AddressMention,
  texts: addressTexts,
  input: 'location',
  extract(text, { asked, vocabulary }) {
    const found = findAddress(text, { asked: asked?.type === 'address', areas: servedAreas(vocabulary), profile });
    return found ? [found] : [];
  },
  fromLocation: (pin, vocabulary) => mentionOfPin(pin, vocabulary, profile),
  merge: mergeAddresses,
  settle: settleAddress,
  mentionOf: mentionOfAddress,
  offer: (saved, mention, { vocabulary }) => offerAddresses(saved, mention, vocabulary),
  show: showAddress,
  brief: ({ area }) => area,
});

/**
 * An address in India where the business can come: a line, an area that is served, and its city; a landmark in place of the flat number will do.
 *
 * @example
 * booking.slot(postalAddress, { vocabulary: ({ needs }) => needs.catalogue.areas(), saved: ({ needs, person }) => needs.customers.addresses(person.phone) });
 */
export const postalAddress: SlotType<AddressValue, AddressMention> = addressIn(india);
