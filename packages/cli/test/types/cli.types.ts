import type { Channel, Probe } from '@samvad/framework';
import { type Check, type Finding, probeCheck, runCli } from '@samvad/cli';

declare const erp: Probe;
declare const channel: Required<Channel>;

// What a bot is given as a probe, and what a channel has, is what the doctor asks.
const checks: readonly Check[] = [
  probeCheck('erp', erp, 'check FRAPPE_URL'),
  probeCheck('whatsapp', async (signal) => channel.probe(signal), 'check WHATSAPP_GRAPH_URL'),
];
export const exitCode: Promise<number> = runCli(['doctor'], { checks });

// @ts-expect-error a finding is ok, warn or fail
export const unsure: Finding = { is: 'perhaps', detail: 'who knows' };
// @ts-expect-error every probe comes with what to do when it fails
probeCheck('erp', erp);
// @ts-expect-error a check may find several things
export const single: Check = { name: 'one', run: async () => ({ is: 'ok', detail: 'here' }) };
