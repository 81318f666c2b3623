import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FrappeStandin, startFrappeStandin, startWhatsAppEmulator, type WhatsAppEmulator } from '@samvad/emulators';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const ADMIN_TOKEN = 'a-token-for-tests-only';

/** What the app printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the app's main file with an environment and nothing else of this process's. */
function spawnApp(env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--conditions=samvad-source', '--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the app with an environment it must refuse, to its end. */
export async function runToEnd(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawnApp(env);
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, ...text };
}

/** The app as a process of its own, on an emulator and a stand-in in this one. */
export class RunningApp {
  readonly emulator: WhatsAppEmulator;
  readonly standin: FrappeStandin;
  readonly folder: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #url = '';
  output = '';

  private constructor(emulator: WhatsAppEmulator, standin: FrappeStandin, env: Readonly<Record<string, string>>) {
    this.emulator = emulator;
    this.standin = standin;
    this.folder = mkdtempSync(join(tmpdir(), 'samvad-app-'));
    this.#env = env;
  }

  /** Starts everything and waits until the app is ready. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
    const emulator = await startWhatsAppEmulator();
    const standin = await startFrappeStandin();
    const app = new RunningApp(emulator, standin, env);
    await app.up();
    return app;
  }

  /** Starts the app (again) on the same database. */
  async up(): Promise<void> {
    const child = spawnApp({
      ...this.emulator.env,
      ...this.standin.env,
      DATABASE_URL: `sqlite:${join(this.folder, 'samvad.db')}`,
      PORT: '0',
      ADMIN_TOKEN,
      COALESCE_MS: '50',
      CLOCK_CONTROL: '1',
      ...this.#env,
    });
    this.#child = child;
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    this.#url = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        this.output += chunk.toString();
        const [, url] = /webhooks\s+(\S+)\/webhooks\/whatsapp\nready/.exec(out) ?? [];
        if (url) resolve(url);
      });
      child.once('exit', (code) => reject(new Error(`the app ended with ${code}\n${out}\n${err}`)));
    });
    this.emulator.setWebhook(`${this.#url}/webhooks/whatsapp`);
    this.standin.setWebhook(`${this.#url}/webhooks/frappe`);
  }

  /** Ends the process like a power cut does. */
  async kill(): Promise<void> {
    const gone = this.#child && once(this.#child, 'exit');
    this.#child?.kill('SIGKILL');
    await gone;
  }

  /** Asks the inspector. */
  async inspect<T>(route: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#url}/inspector/api${route}`, {
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  }

  /** The app's own address. */
  get url(): string {
    return this.#url;
  }

  /** Ends everything; gives the app's exit code. */
  async stop(): Promise<number | null> {
    const gone = this.#child && this.#child.exitCode === null && this.#child.signalCode === null ? once(this.#child, 'exit') : undefined;
    this.#child?.kill('SIGTERM');
    const [code] = ((await gone) ?? [null]) as [number | null];
    await this.emulator.close();
    await this.standin.close();
    rmSync(this.folder, { recursive: true });
    return code;
  }
}
