import { type Customer, type FaultInput, startWhatsAppEmulator, type StoredMessage, type WhatsAppEmulatorOptions } from '@samvad/emulators';

/** Everything has a default, and a clock is shared by a function. */
export const options: WhatsAppEmulatorOptions = { now: () => 0 };
export const emulator = await startWhatsAppEmulator(options);
export const graphUrl: string = emulator.env.WHATSAPP_GRAPH_URL;
export const customer: Customer = emulator.customer('919822000001');
export const heard: Promise<StoredMessage> = customer.hears();

/** Defaults of a fault may be left out. */
export const fault: FaultInput = { kind: 'hang' };

// @ts-expect-error: a clock is a function, so that it can go on
void startWhatsAppEmulator({ now: 0 });

// @ts-expect-error: there is no such fault
emulator.faults.add({ kind: 'earthquake' });

// @ts-expect-error: a place has two numbers
customer.sendsLocation({ latitude: 1 });

// @ts-expect-error: a file has a type
customer.sendsFile({ bytes: Buffer.alloc(1) });

// @ts-expect-error: what was said cannot be changed from here
void heard.then((message) => (message.shown.text = 'other words'));
