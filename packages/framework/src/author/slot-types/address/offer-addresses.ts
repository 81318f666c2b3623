import type { Offer } from '../../slot-type.ts';
import { type AddressMention, type AddressValue, sameArea, servedAreas } from './address-mention.ts';
import { nearestAreas } from './pin.ts';

type AddressOffer = Offer<AddressValue, AddressMention>;

const MOST = 10;
const NEAREST = 3;

/** Saved addresses while nothing else was said, areas where only the area is missing. Without either the question stands open, for words or a pin. */
export function offerAddresses(
  saved: readonly AddressValue[],
  mention: AddressMention | undefined,
  vocabulary: readonly unknown[],
): readonly AddressOffer[] {
  const said = mention ?? {};
  const { saved: _saved, area, ...rest } = said;
  if (area || Object.keys(rest).length === 0) {
    const open = Object.keys(rest).every((key) => key === 'city' || key === 'within');
    return open
      ? saved
          .filter((value) => !area || sameArea(value.area, area))
          .slice(0, MOST)
          .map(savedOffer)
      : [];
  }
  const areas = servedAreas(vocabulary).filter(({ city }) => !said.city || city === said.city);
  const near = nearestAreas(said, areas).slice(0, NEAREST);
  const listed = near.length ? near.map(({ served }) => served) : areas;
  return listed.slice(0, MOST).map((served) => ({
    is: 'mention',
    mention: { area: served.area, city: served.city },
    title: served.area,
    ...(served.city && { description: served.city }),
  }));
}

const savedOffer = (value: AddressValue): AddressOffer => ({
  is: 'value',
  value,
  title: value.line,
  description: showAddress({ ...value, line: '' }),
});

/** One line: "Flat 12, Green Acres, near D Mart, Baner, Pune 411045". */
export const showAddress = ({ line, landmark, area, city, pincode }: AddressValue): string =>
  [line, landmark, area, [city, pincode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
