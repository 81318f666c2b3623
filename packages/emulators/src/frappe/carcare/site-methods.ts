import type { SiteMethod } from '../methods/site-method.ts';
import { SiteError } from '../site-error.ts';
import { appMethods } from './app-methods.ts';
import type { Company } from './company.ts';
import type { CompanyMethod } from './company-method.ts';
import type { RequestIds } from './request-ids.ts';

/** The company's methods as the site offers them, under `carcare.api.<name>`. */
export function companyMethods(company: Company, requestIds: RequestIds): Record<string, SiteMethod> {
  return Object.fromEntries(
    Object.entries(appMethods).map(([name, method]) => [`carcare.api.${name}`, siteMethod(name, method, company, requestIds)]),
  );
}

function siteMethod(name: string, method: CompanyMethod, company: Company, requestIds: RequestIds): SiteMethod {
  return {
    run(call) {
      const given = Object.fromEntries(Object.entries(call.arguments).filter(([key]) => method.takes.includes(key)));
      if (!method.writes) return method.run(company, given);
      const { request_id: requestId, ...content } = given;
      if (typeof requestId !== 'string' || requestId.trim() === '')
        throw new SiteError('MandatoryError', '[carcare]: request_id', { told: ['Error: Value missing for Request Id'] });
      return requestIds.once(name, requestId.trim(), content, () => method.run(company, given));
    },
  };
}
