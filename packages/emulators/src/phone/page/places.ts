import type { PhonePlace } from '../wire.ts';

/** Places to choose from, in the cities the demonstration company serves and one outside of them. */
export const PLACES: readonly Required<PhonePlace>[] = [
  { name: 'Baner', address: 'Baner Road, Baner, Pune 411045', latitude: 18.559, longitude: 73.7868 },
  { name: 'Aundh', address: 'ITI Road, Aundh, Pune 411007', latitude: 18.558, longitude: 73.8075 },
  { name: 'Kothrud', address: 'Paud Road, Kothrud, Pune 411038', latitude: 18.5074, longitude: 73.8077 },
  { name: 'Andheri West', address: 'Veera Desai Road, Andheri West, Mumbai 400053', latitude: 19.1364, longitude: 72.8296 },
  { name: 'Powai', address: 'Hiranandani Gardens, Powai, Mumbai 400076', latitude: 19.1176, longitude: 72.906 },
  { name: 'Nashik', address: 'College Road, Nashik 422005', latitude: 20.0059, longitude: 73.7603 },
];
