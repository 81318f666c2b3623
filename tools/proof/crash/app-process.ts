import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The app with failpoints that strike. */
const MAIN = 'examples/car-care/test/proof/main.ts';
/** Where starts keep what they have compiled; the next one takes half the time. */
const COMPILED = join(tmpdir(), 'samvad-proof-compiled');
/** So much of what it printed is kept for a report. */
const LAST_WORDS = 3000;

const WAKE_MS = 300;
/** An app that was asked to end has 20 s for it. */
const STOP_MS = 25_000;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One life of the app, from its start to its end. */
export class AppProcess {
  readonly #child: ChildProcess;
  #words = '';
  #url: string | undefined;
  /** Resolves to its address when it serves, to undefined when it ended before. */
  readonly ready: Promise<string | undefined>;
  readonly #strikes: string[] = [];
  #isOver = false;
  readonly ended: Promise<Ending>;

  constructor(environment: Readonly<Record<string, string>>) {
    const child = spawn('node', ['--conditions=samvad-source', '--disable-warning=ExperimentalWarning', MAIN], {
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    // A child must not outlive a runner that was ended itself.
    const endWithUs = (): void => void child.kill('SIGKILL');
    process.once('exit', endWithUs);
    // All that it printed has been read by then.
    this.ended = once(child, 'close').then((ending) => {
      this.#isOver = true;
      process.off('exit', endWithUs);
      const [code, signal] = ending as [number | null, NodeJS.Signals | null];
      return { code, signal };
    });
    child.stderr?.setEncoding('utf8').on('data', (part: string) => this.#keep(part));
    const serving = new Promise<string>((resolve) => {
      child.stdout?.setEncoding('utf8').on('data', (part: string) => {
        this.#keep(part);
        const [, url] = /webhooks\s+(\S+)\/webhooks\/whatsapp\nready/.exec(this.#words) ?? [];
        if (url === undefined || this.#url !== undefined) return;
        this.#url = url;
        resolve(url);
      });
    });
    this.ready = Promise.race([serving, this.ended.then(() => undefined)]);
    const news = child.stdio[3] as Readable;
    news.setEncoding('utf8').on('data', (lines: string) => this.#strikes.push(...lines.trim().split('\n')));
  }

  /** Whether it has ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The oldest strike that was not taken yet: `stop store.commit.before 2`. */
  takeStrike(): string | undefined {
    return this.#strikes.shift();
  }

  /** The last that it printed. */
  get lastWords(): string {
    return this.#words;
  }

  /** Ends it like a power cut. */
  async kill(): Promise<Ending> {
    this.#child.kill('SIGKILL');
    return this.ended;
  }

  /** Asks it to end, and ends it when it does not. */
  async stop(): Promise<Ending> {
    // A strike that comes now would keep it from ending.
    const awake = setInterval(() => this.wake(), WAKE_MS);
    // Before it is ready it does not know how to end.
    await this.ready;
    this.#child.kill('SIGTERM');
    const hurry = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS);
    const ending = await this.ended;
    clearInterval(awake);
    clearTimeout(hurry);
    return ending;
  }

  /** Lets it go on after it was stopped. */
  wake(): void {
    this.#child.kill('SIGCONT');
  }

  #keep(part: string): void {
    this.#words = (this.#words + part).slice(-LAST_WORDS);
  }
}
