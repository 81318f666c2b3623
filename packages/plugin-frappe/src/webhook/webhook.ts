import { Fault } from '@samvad/framework';
import type { WebhookHeaders } from '@samvad/framework/ports';
import { z } from 'zod';
import { jsonOf } from '../client/error-body.ts';
import type { FrappeSettings } from '../options.ts';
import type { SiteTime } from '../values/site-time.ts';
import type { FrappeNotice } from './notice.ts';
import { checkSignature } from './signature.ts';

/** The site's webhooks. */
export interface FrappeWebhook {
  /**
   * Checks the signature over the raw bytes and reads the body. A body is one notice; the list is what a caller goes through anyway.
   * @throws Fault `WEBHOOK.SIGNATURE`, `WEBHOOK.BODY`
   */
  parse(rawBody: Buffer, headers: WebhookHeaders): readonly FrappeNotice[];
}

const Body = z.looseObject({
  doctype: z.string().min(1),
  // Documents that are numbered have a number for a name.
  name: z.union([z.string().min(1), z.number().transform(String)]),
  modified: z.string().min(1),
  event: z.string().min(1).catch('on_update'),
  customer: z.string().nullish().catch(null),
  mobile: z.string().nullish().catch(null),
});

/** Reads webhooks of the site. */
export function frappeWebhook({ webhookSecret }: Pick<FrappeSettings, 'webhookSecret'>, time: SiteTime): FrappeWebhook {
  return {
    parse(rawBody, headers) {
      checkSignature(rawBody, headers, webhookSecret);
      const read = Body.safeParse(jsonOf(rawBody.toString('utf8')));
      if (!read.success) {
        const missing = read.error.issues.map(({ path }) => path.join('.') || 'a JSON object').join(', ');
        throw new Fault('WEBHOOK.BODY', `a webhook of the site lacks ${missing}: add it to the webhook's JSON on the site`, {
          operation: 'webhook.parse',
          plugin: 'frappe',
        });
      }
      const { doctype, name, modified, event, customer, mobile, ...rest } = read.data;
      const fields = Object.fromEntries(
        Object.entries(rest).map(([field, value]) => [field, typeof value === 'string' ? (time.iso(value) ?? value) : value]),
      );
      return [{ doctype, name, modified, event, customer: customer || null, mobile: e164(mobile), fields }];
    },
  };
}

/** A number as people write it is brought into form; one without its country cannot be. */
function e164(mobile: string | null | undefined): string | null {
  const compact = mobile?.replace(/[\s()-]/g, '') ?? '';
  return /^\+[1-9]\d{7,14}$/.test(compact) ? compact : null;
}
