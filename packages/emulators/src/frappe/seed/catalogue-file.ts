import { readFileSync } from 'node:fs';
import { z } from 'zod';

const prices = z.tuple([z.number(), z.number(), z.number()]).transform(([hatchback, sedan, suv]) => ({ hatchback, sedan, suv }));

const schema = z.object({
  services: z.array(
    z.tuple([z.string(), z.string(), z.string(), z.int(), prices]).transform(([service, title, description, duration_minutes, list]) => ({
      service,
      title,
      description,
      duration_minutes,
      prices: list,
    })),
  ),
  plans: z.array(
    z
      .tuple([z.string(), z.string(), z.string(), z.int(), z.int(), prices])
      .transform(([plan, title, service, visits_per_month, months, list]) => ({
        plan,
        title,
        service,
        visits_per_month,
        months,
        prices: list,
      })),
  ),
  areas: z
    .record(z.string(), z.array(z.string()))
    .transform((cities) => Object.entries(cities).flatMap(([city, areas]) => areas.map((area) => ({ area, city })))),
  offers: z.record(
    z.string(),
    z.object({
      title: z.string(),
      description: z.string(),
      services: z.array(z.string()),
      discount_percent: z.number().optional(),
      discount_amount: z.number().optional(),
      min_amount: z.number().optional(),
      valid_days: z.int(),
    }),
  ),
  slots: z.object({ days: z.int(), hours: z.array(z.int().min(0).max(23)), seats: z.int().min(1) }),
  faq: z.array(z.tuple([z.string(), z.string()])),
});

/** What the company sells, where and when. */
export type CatalogueFile = z.infer<typeof schema>;

/** Reads the catalogue that the stand-in ships with; it lies in the sources, two folders below the package, as this file does in `src` and in `dist`. */
export function readCatalogue(file: URL = new URL('../../../src/frappe/seed.json', import.meta.url)): CatalogueFile {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
