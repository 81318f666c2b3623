import type { Need } from './points.ts';
import type { World } from './world.ts';

/** Failing turns that the app is told of beside the strike itself, as in `SAMVAD_PROOF`. */
export function extraStrikes(need: Need): string {
  if (need === 'poison') return ',turn.decided:*:throw';
  if (need === 'failing turns') return ',turn.decided:2:throw';
  return '';
}

/** Lets the world be such that a point is reached. */
export function provoke(need: Need, { standin }: World): void {
  switch (need) {
    case 'erp outage':
      standin.faults.add({ kind: 'html', on: 'create_booking', times: 2 });
      break;
    case 'slow erp':
      standin.faults.add({ kind: 'latency', on: 'create_booking|save_', ms: 700, times: 6 });
      break;
    case 'slow reads':
      standin.faults.add({ kind: 'latency', on: 'list_|find_', ms: 700, times: 12 });
      break;
    case 'failing reads':
      standin.faults.add({ kind: 'html', on: 'list_', times: 12 });
      break;
    default:
  }
}

/** What has to be done to an app that serves, again and again until the point is reached. */
export async function keepProvoking(need: Need, url: string, world: World): Promise<void> {
  if (need === 'notice') await sendNotice(world);
  // An operator gives back what was set aside; while all turns fail that would go on for ever.
  if (need !== 'poison') await redriveAll(url, world);
}

async function redriveAll(url: string, world: World): Promise<void> {
  const { items } = await world.inspect<{ items: readonly { id: string }[] }>(url, '/dead-letters');
  for (const { id } of items) await world.inspect(url, `/dead-letters/${id}/redrive`, 'POST');
}

/** Takes everything back that was switched on. */
export const calm = ({ standin }: World): void => standin.faults.clear();

async function sendNotice({ standin }: World): Promise<void> {
  const newest = standin.docs('Service Booking').at(-1);
  if (newest) await standin.emit({ name: newest.name, set: { note: `at ${new Date().toISOString()}` } });
}
