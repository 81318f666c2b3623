export { type WhatsAppChannel, whatsapp, whatsappPlugin } from './channel.ts';
export type { WhatsAppOptions } from './options.ts';
