import type { SettleContext, Settled } from '../../slot-type.ts';
import { type AddressMention, type AddressValue, type ServedArea, sameArea, servedAreas } from './address-mention.ts';
import { FAR_KM, nearestAreas } from './pin.ts';

type SettledAddress = Settled<AddressValue, AddressMention>;

/** An address as a mention, so that a correction of one part keeps the rest. */
export const mentionOfAddress = ({ address: _saved, ...rest }: AddressValue): AddressMention => rest;

/** Makes an address of what was said, picks a saved one, or says what is missing or that the place is not served. */
export function settleAddress(said: AddressMention, context: SettleContext<AddressValue>): SettledAddress {
  const areas = servedAreas(context.vocabulary);
  if (said.outside) {
    const text = said.outside === said.declined ? 'notServed.still' : 'notServed';
    return { is: 'refused', text, params: { place: said.outside, areas: listAreas(areas) }, mention: { declined: said.outside } };
  }
  if (said.declined) return { is: 'partial', mention: said, ask: 'elsewhere', params: { areas: listAreas(areas) } };
  if (said.saved) return savedOne(said, context.saved);
  return said.area ? inArea(said, said.area) : withoutArea(said, areas);
}

/** The saved address that was meant. It is waited for when none is known, because the business's system may answer later. */
function savedOne(said: AddressMention, saved: readonly AddressValue[]): SettledAddress {
  const here = saved.filter((value) => !said.area || sameArea(value.area, said.area));
  const labelled = here.find((value) =>
    `${value.line} ${value.landmark ?? ''} ${value.address ?? ''}`.toLowerCase().includes(said.saved ?? ''),
  );
  const value = labelled ?? (said.saved === 'office' ? undefined : here[0]);
  if (value) return { is: 'value', value };
  return { is: 'partial', mention: said, ask: said.area ? 'line' : 'home', params: said.area ? { area: said.area } : {} };
}

function withoutArea(said: AddressMention, areas: readonly ServedArea[]): SettledAddress {
  if (!areas.length) return anywhere(said);
  const [nearest] = nearestAreas(said, areas);
  if (nearest && nearest.km > FAR_KM)
    return { is: 'refused', text: 'notServed.pin', params: { areas: listAreas(areas) }, mention: { declined: 'pin' } };
  if (nearest) return { is: 'partial', mention: said, ask: 'areaOfPin', params: { area: nearest.served.area } };
  if (Object.keys(said).length === 0) return { is: 'partial', mention: said };
  return { is: 'partial', mention: said, ask: 'area', params: { areas: listAreas(areas) } };
}

/** Where no areas are listed, the last part of the line is the area. */
function anywhere(said: AddressMention): SettledAddress {
  const parts = said.line?.split(', ') ?? [];
  const area = parts.length > 1 ? parts.at(-1) : said.city;
  if (!area) return { is: 'partial', mention: said, ...(said.line && { ask: 'area.any' }) };
  return inArea({ ...said, line: parts.slice(0, parts.length > 1 ? -1 : 1).join(', ') }, area);
}

/** The line is what was written of it; a landmark will do where the flat is not told. */
function inArea(said: AddressMention, area: string): SettledAddress {
  const { line, landmark, within, city = '', pincode, latitude, longitude } = said;
  const whole = [line ?? landmark, within].filter(Boolean).join(', ');
  if (!line && !landmark)
    return { is: 'partial', mention: said, ask: latitude === undefined ? 'line' : 'spot', params: { area: within ?? area } };
  return {
    is: 'value',
    value: {
      line: whole,
      area,
      city,
      ...(pincode && { pincode }),
      ...(line && landmark && { landmark }),
      ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    },
  };
}

const MOST_AREAS = 12;

/** Served areas by city, as a text may name them: "Baner, Aundh (Pune); Powai (Mumbai)". */
function listAreas(areas: readonly ServedArea[]): string {
  const shown = areas.slice(0, MOST_AREAS);
  const byCity = [...Map.groupBy(shown, ({ city }) => city)].map(
    ([city, list]) => `${list.map(({ area }) => area).join(', ')}${city && ` (${city})`}`,
  );
  return byCity.join('; ') + (areas.length > shown.length ? ' …' : '');
}
