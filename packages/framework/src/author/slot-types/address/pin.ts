import type { InboundContent } from '../../../model/content.ts';
import { readParts, wordsOf } from '../reading/parts.ts';
import { readWords } from '../reading/words.ts';
import { type AddressMention, type ServedArea, servedAreas } from './address-mention.ts';
import type { CountryProfile } from './country-profile.ts';
import { readAreas, readNames } from './read-places.ts';

/** Beyond this a pin is not in a served area, whatever the nearest one is called. */
export const FAR_KM = 25;

/** A pin as a mention: its coordinates, and what the name and address that came with it say. */
export function mentionOfPin(
  pin: Extract<InboundContent, { type: 'location' }>,
  vocabulary: readonly unknown[],
  profile: CountryProfile,
): AddressMention {
  const text = [pin.name, pin.address].filter(Boolean).join(', ');
  const words = readWords(text);
  const area = readAreas(words, servedAreas(vocabulary), profile).at(-1);
  const names = readNames(words, profile);
  const code = profile.postalCode.exec(text)?.[0].replace(/\s/u, '');
  const isPlace = (start: number): boolean =>
    [...names, ...(area ? [area] : [])].some((hit) => start >= (words[hit.first]?.start ?? 0) && start < (words[hit.last]?.end ?? 0));
  const lines = readParts(text).filter((part) =>
    wordsOf(part, words).some((word) => !isPlace(word.start) && !profile.regions.has(word.text) && !/^\d{3,6}$/u.test(word.text)),
  );
  const line = lines.map((part) => part.text).join(', ');
  return {
    latitude: pin.latitude,
    longitude: pin.longitude,
    ...(line && { line }),
    ...(area && { area: area.served.area, city: area.served.city }),
    ...(code && { pincode: code }),
  };
}

/** Served areas with coordinates, nearest to a pin first; none without a pin. */
export function nearestAreas(
  { latitude, longitude }: AddressMention,
  areas: readonly ServedArea[],
): readonly { readonly served: ServedArea; readonly km: number }[] {
  if (latitude === undefined || longitude === undefined) return [];
  return areas
    .flatMap((served) =>
      served.latitude === undefined || served.longitude === undefined
        ? []
        : [{ served, km: kilometres(latitude, longitude, served.latitude, served.longitude) }],
    )
    .sort((a, b) => a.km - b.km);
}

/** Along the surface of the earth, by the haversine formula. */
function kilometres(latitudeA: number, longitudeA: number, latitudeB: number, longitudeB: number): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [lat, lon] = [radians(latitudeB - latitudeA) / 2, radians(longitudeB - longitudeA) / 2];
  const chord = Math.sin(lat) ** 2 + Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB)) * Math.sin(lon) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}
