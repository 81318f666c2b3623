import { SiteError } from '../site-error.ts';
import { sameText } from '../value.ts';

/** An area that is served. */
export interface ServedArea {
  readonly area: string;
  readonly city: string;
}

/**
 * Finds a served area by its name, without case, in its own spelling.
 * Throws a {@link SiteError} `AreaNotServed`, also when the area lies in another city.
 */
export function servedArea(areas: readonly ServedArea[], area: string, city?: string): ServedArea {
  const found = areas.find((served) => sameText(served.area, area) && (city === undefined || sameText(served.city, city)));
  if (found === undefined) throw new SiteError('AreaNotServed', `${area}${city === undefined ? '' : `, ${city}`} is not served`);
  return found;
}
