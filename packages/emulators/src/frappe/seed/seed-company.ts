import type { Company } from '../carcare/company.ts';
import type { CatalogueFile } from './catalogue-file.ts';
import { seedPeople } from './people.ts';

/** Fills an empty site with the catalogue and three customers. A site that has services is left alone. */
export function seedCompany(company: Company, catalogue: CatalogueFile): void {
  if (company.where('Car Service').length > 0) return;
  const currency = 'INR';
  for (const service of catalogue.services) company.insert('Car Service', { ...service, currency });
  for (const plan of catalogue.plans) company.insert('Service Plan', { ...plan, currency });
  const today = company.time.today();
  for (const [offer, { valid_days, ...fields }] of Object.entries(catalogue.offers))
    company.insert('Offer', { offer, ...fields, valid_until: company.time.dayAfter(today, valid_days) });
  const updated_at = company.time.text(company.time.now());
  for (const [question, answer] of catalogue.faq) company.insert('FAQ', { question, answer, updated_at });
  seedPeople(company);
}
