import type { FrappeStandin } from '@samvad/emulators';

/** Somebody else books until nothing is left of a slot, given by its local begin: `2026-11-28 10:00:00`. */
export async function takeSlot(erp: FrappeStandin, area: string, startsAt: string): Promise<void> {
  const slot = erp.docs('Service Slot').find((each) => each['area'] === area && each['starts_at'] === startsAt);
  const address = erp.docs('Address').find((each) => each['area'] === area);
  const vehicle = erp.docs('Customer Vehicle').find((each) => each['customer'] === address?.['customer']);
  if (!slot || !vehicle || !address) throw new Error(`nobody can book ${area} at ${startsAt}`);
  for (let seat = 0; seat < Number(slot['seats_left']); seat += 1) {
    const answer = await fetch(`${erp.url}/api/method/carcare.api.create_booking`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `token ${erp.env.FRAPPE_API_KEY}:${erp.env.FRAPPE_API_SECRET}` },
      body: JSON.stringify({
        request_id: `other-${slot.name}-${seat}`,
        customer: vehicle['customer'],
        service: 'Basic Wash',
        vehicle: vehicle.name,
        address: address.name,
        slot: slot.name,
      }),
    });
    if (!answer.ok) throw new Error(`the other booking failed: ${await answer.text()}`);
  }
}
