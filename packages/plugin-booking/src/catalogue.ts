import { port } from '@samvad/framework';

/** Classes of cars that prices go by. */
export type VehicleClass = 'hatchback' | 'sedan' | 'suv';

/** A service of the catalogue. */
export interface Service {
  readonly service: string;
  readonly title: string;
  readonly description: string;
  readonly durationMinutes: number;
  /** Decimal strings with two digits, by class. */
  readonly prices: Readonly<Record<VehicleClass, string>>;
  readonly currency: string;
}

/** An area that is served. */
export interface Area {
  readonly area: string;
  readonly city: string;
}

/** A price read fresh from the catalogue. */
export interface Price {
  /** Decimal string with two digits. */
  readonly amount: string;
  readonly currency: string;
}

/** What the company sells and where. */
export interface Catalogue {
  services(): Promise<readonly Service[]>;
  areas(): Promise<readonly Area[]>;
}

/** The port of the catalogue. */
export const Catalogue = port<Catalogue>('booking.catalogue');
