import { type FrappeStandin, startFrappeStandin, startWhatsAppEmulator, type WhatsAppEmulator } from '@samvad/emulators';
import { AppProcess } from './app-process.ts';

/** Longest wait of the emulator before it repeats a webhook, in milliseconds: a proof has no half minute for each kill. */
const MOST_REPEAT_MS = 400;
/** How long the emulator waits for a webhook's answer; shorter than a pause, so that a pause brings repeats. */
const WEBHOOK_TIMEOUT_MS = 1500;
/** Deadlines of the app's calls; shorter than its leases. */
const CALL_TIMEOUT_MS = 1000;
const ADMIN_TOKEN = 'a-token-for-proofs-only';

/** Everything around the app that a kill does not touch: WhatsApp, the ERP, the database. */
export class World {
  readonly emulator: WhatsAppEmulator;
  readonly standin: FrappeStandin;
  readonly databaseUrl: string;
  #readyAt = Date.now();

  private constructor(emulator: WhatsAppEmulator, standin: FrappeStandin, databaseUrl: string) {
    this.emulator = emulator;
    this.standin = standin;
    this.databaseUrl = databaseUrl;
  }

  /** Starts WhatsApp and the ERP around a database. */
  static async start(databaseUrl: string): Promise<World> {
    const schedule = (ms: number, task: () => void): (() => void) => {
      const timer = setTimeout(task, Math.min(ms, MOST_REPEAT_MS));
      return () => clearTimeout(timer);
    };
    const emulator = await startWhatsAppEmulator({ schedule, webhookTimeoutMs: WEBHOOK_TIMEOUT_MS });
    const standin = await startFrappeStandin({ retryDelaysMs: Array.from({ length: 50 }, () => MOST_REPEAT_MS) });
    return new World(emulator, standin, databaseUrl);
  }

  /** When an app got ready last, by the wall clock. */
  readonly readyAt = (): number => this.#readyAt;

  /** Starts the app; `strikes` as in `SAMVAD_PROOF`. */
  launch(strikes = ''): AppProcess {
    return new AppProcess({
      ...this.emulator.env,
      ...this.standin.env,
      DATABASE_URL: this.databaseUrl,
      PORT: '0',
      ADMIN_TOKEN,
      COALESCE_MS: '50',
      CHANNEL_TIMEOUT_MS: String(CALL_TIMEOUT_MS),
      ERP_TIMEOUT_MS: String(CALL_TIMEOUT_MS),
      LOG_LEVEL: 'error',
      SAMVAD_PROOF: strikes,
    });
  }

  /** Lets webhooks go to this app from now on. */
  pointTo(url: string): void {
    this.#readyAt = Date.now();
    this.emulator.setWebhook(`${url}/webhooks/whatsapp`);
    this.standin.setWebhook(`${url}/webhooks/frappe`);
  }

  /** Asks the inspector of an app. */
  async inspect<T>(url: string, route: string, method: 'GET' | 'POST' = 'GET'): Promise<T> {
    const response = await fetch(`${url}/inspector/api${route}`, {
      method,
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
      ...(method === 'POST' && { body: '{}' }),
    });
    return (await response.json()) as T;
  }

  async close(): Promise<void> {
    await this.emulator.close();
    await this.standin.close();
  }
}
