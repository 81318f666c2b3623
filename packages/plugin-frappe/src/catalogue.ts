import type { Catalogue } from '@samvad/plugin-booking';
import { z } from 'zod';
import type { SiteOperations } from './operations/site-operations.ts';
import { money } from './values/money.ts';

const Services = z.array(
  z
    .object({
      service: z.string(),
      title: z.string(),
      description: z.string().nullish(),
      duration_minutes: z.number(),
      prices: z.object({ hatchback: money, sedan: money, suv: money }),
      currency: z.string(),
    })
    .transform(({ description, duration_minutes, ...service }) => ({
      ...service,
      description: description ?? '',
      durationMinutes: duration_minutes,
    })),
);

const Areas = z.array(z.object({ area: z.string(), city: z.string() }));

/** The catalogue on the site. */
export const siteCatalogue = (operations: SiteOperations): Catalogue => ({
  services: () => operations.run('catalogue.services', { given: {}, answer: Services }),
  areas: () => operations.run('catalogue.areas', { given: {}, answer: Areas }),
});
