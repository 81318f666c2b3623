import type { Channel } from '@samvad/framework';
import { whatsapp, whatsappPlugin } from '@samvad/plugin-whatsapp';

const options = {
  phoneNumberId: '1',
  accessToken: 't',
  appSecrets: ['s'],
  verifyToken: 'v',
  graphUrl: 'https://graph.facebook.com/v23.0',
  timeoutMs: 1,
};

/** The channel can do everything a channel may do, so nothing of it needs to be asked for. */
export const whole: Required<Channel> = whatsapp(options);
export const name: string = whatsappPlugin(options).name;

// @ts-expect-error: webhooks cannot be checked without a secret
whatsapp({ ...options, appSecrets: undefined });

// @ts-expect-error: secrets are a list, for rotation
whatsapp({ ...options, appSecrets: 's' });

// @ts-expect-error: every request has a deadline
whatsapp({ phoneNumberId: '1', accessToken: 't', appSecrets: ['s'], verifyToken: 'v', graphUrl: 'https://x' });
