import { type WhatsAppChannel, type WhatsAppOptions, whatsapp } from '@samvad/plugin-whatsapp';

/** The account, secret and tokens of all specs. */
export const ACCOUNT = '100200300400500';
export const SECRET = 'the app secret';
export const TOKEN = 'the access token';
export const VERIFY_TOKEN = 'the verify token';

/** A channel with the specs' account; waits are not spread by chance. */
export function channel(options: Partial<WhatsAppOptions> = {}): WhatsAppChannel {
  return whatsapp({
    phoneNumberId: ACCOUNT,
    accessToken: TOKEN,
    appSecrets: [SECRET],
    verifyToken: VERIFY_TOKEN,
    graphUrl: 'http://127.0.0.1:9/v23.0',
    timeoutMs: 2_000,
    chance: { number: () => 0, word: (length) => 'x'.repeat(length) },
    ...options,
  });
}
