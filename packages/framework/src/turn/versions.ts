import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import { version } from '../kernel/version.ts';
import type { BotSettings } from './settings.ts';

/** The versions under which a turn is made: of the framework, of each flow, and a hash of the settings that its outcome depends on. */
export const TurnVersions = z.object({ framework: z.string(), flows: z.record(z.string(), z.number()), settings: z.string() });
export type TurnVersions = z.infer<typeof TurnVersions>;

/** The versions of a bot as it stands. */
export function versionsOf(catalogue: FlowCatalogue, settings: BotSettings): TurnVersions {
  const { timeZone, currency, holdAfterMs, privacyLink, windowMs, quietFrom, quietUntil } = settings;
  const { remindAfterMs, parkedKeptMs, returnAfterMs } = settings;
  const times = { personWaits: settings.personWaits, windowMs, quietFrom, quietUntil, remindAfterMs, parkedKeptMs, returnAfterMs };
  return {
    framework: version,
    flows: Object.fromEntries(catalogue.flows.map((flow) => [flow.name, flow.version])),
    settings: createHash('sha256')
      .update(JSON.stringify({ timeZone, currency, holdAfterMs, privacyLink, ...times }))
      .digest('hex')
      .slice(0, 16),
  };
}
