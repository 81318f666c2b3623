import { startWhatsAppEmulator, type WhatsAppEmulator, type WhatsAppEmulatorOptions } from '@samvad/emulators';
import { Bot } from './bot.ts';
import { VirtualTime } from './virtual-time.ts';

export const TOKEN = 'the-token';
export const SECRET = 'the-secret';
export const NUMBER = '100200300400500';
export const ASHA = '919822000001';

/** An emulator in virtual time, and a bot it tells everything. */
export interface Stage {
  readonly emulator: WhatsAppEmulator;
  readonly bot: Bot;
  readonly time: VirtualTime;
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Sets the stage. */
export async function stage(options: WhatsAppEmulatorOptions = {}): Promise<Stage> {
  const time = new VirtualTime();
  const bot = await Bot.start('the-verify-token');
  const log: string[] = [];
  const emulator = await startWhatsAppEmulator({
    phoneNumberId: NUMBER,
    accessToken: TOKEN,
    appSecret: SECRET,
    verifyToken: 'the-verify-token',
    webhookUrl: bot.url,
    now: time.now,
    schedule: time.schedule,
    log: (line) => log.push(line),
    ...options,
  });
  return {
    emulator,
    bot,
    time,
    log,
    close: async () => {
      await emulator.close();
      await bot.close();
    },
  };
}

/** An answer of the Graph API. */
export interface Answered {
  readonly status: number;
  readonly body: {
    readonly messages?: readonly { readonly id: string; readonly message_status?: string }[];
    readonly contacts?: readonly Record<string, string>[];
    readonly success?: boolean;
    readonly error?: {
      readonly message: string;
      readonly type: string;
      readonly code: number;
      readonly error_data: { readonly messaging_product: string; readonly details: string };
      readonly fbtrace_id: string;
    };
  };
}

/** Calls `/messages` as a bot does. */
export async function post(
  emulator: WhatsAppEmulator,
  body: unknown,
  more: { method?: string; token?: string | null; number?: string } = {},
): Promise<Answered> {
  const token = more.token === undefined ? TOKEN : more.token;
  const response = await fetch(`${emulator.url}/${more.number ?? NUMBER}/messages`, {
    method: more.method ?? 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

/** The body of a text. */
export const text = (body: string, more: object = {}): object => ({
  messaging_product: 'whatsapp',
  to: `+${ASHA}`,
  type: 'text',
  text: { body },
  ...more,
});

/** The id in the answer to a send. */
export const idIn = (answer: Answered): string => answer.body.messages?.[0]?.id ?? '';
