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
      standin.faults.add({ kind: 'html', on: 'list_', times: 40 });
      break;
    default:
  }
}

/** What has to be done to an app that serves, again and again until the point is reached. */
export async function keepProvoking(need: Need, url: string, world: World): Promise<void> {
  if (need === 'notice') await sendNotice(world);
  // While all turns fail, what is given back is soon set aside again.
  if (need !== 'poison') await redrive(need === 'redrive' ? 1 : MOST, url, world);
}

/** More than are ever set aside in an episode. */
const MOST = 100;

/** Does what an operator does: gives back events that were set aside. */
async function redrive(most: number, url: string, world: World): Promise<void> {
  for (const { id } of (await deadLettersOf(url, world)).slice(0, most)) await world.inspect(url, `/dead-letters/${id}/redrive`, 'POST');
}

/** The events that were set aside. */
export const deadLettersOf = async (url: string, world: World): Promise<readonly { readonly id: string }[]> =>
  (await world.inspect<{ items: readonly { id: string }[] }>(url, '/dead-letters')).items;

/** Takes everything back that was switched on. */
export const calm = ({ standin }: World): void => standin.faults.clear();

async function sendNotice({ standin }: World): Promise<void> {
  const newest = standin.docs('Service Booking').at(-1);
  if (newest) await standin.emit({ name: newest.name, set: { note: `at ${new Date().toISOString()}` } });
}
