import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that lives in a folder of its own for as long as tests need it. */
export interface PrivateServer {
  /** Ends the server and removes its folder; resolves when both are done. */
  stop(): Promise<void>;
}

/** How a private server is started. */
export interface ServerPlan {
  readonly name: string;
  readonly program: string;
  /** Name the program is called by, where it is more than one program. */
  readonly calledAs?: string;
  readonly args: readonly string[];
  /** True as soon as it serves; asked again and again until then. */
  readonly ready: () => Promise<boolean>;
  readonly readyWithinMs?: number;
  readonly stopWithinMs?: number;
}

const ASK_AGAIN_MS = 50;
const LOG_KEPT = 4_000;

/** Makes an empty folder for one server. */
export const serverFolder = (name: string): string => mkdtempSync(join(tmpdir(), `samvad-${name}-`));

/** A port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('loopback gave no port');
  return address.port;
}

/**
 * Starts a server and waits until it serves. It ends with this process, however that ends, short of a kill.
 *
 * @throws Error with the last words of the server when it ends or stays silent
 */
export async function startServer(plan: ServerPlan, folder: string): Promise<PrivateServer> {
  const child = spawn(plan.program, plan.args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(plan.calledAs !== undefined && { argv0: plan.calledAs }),
  });
  let log = '';
  const keep = (part: string): void => {
    log = (log + part).slice(-LOG_KEPT);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', (error) => keep(error.message));
  const killWithUs = (): void => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', killWithUs);
  const stop = async (): Promise<void> => {
    await endProcess(child, plan.stopWithinMs ?? 10_000);
    process.off('exit', killWithUs);
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = performance.now() + (plan.readyWithinMs ?? 30_000);
  while (!(await plan.ready())) {
    const gone = hasEnded(child);
    if (gone || performance.now() > deadline) {
      await stop();
      throw new Error(`${plan.name} ${gone ? 'ended at once' : 'did not get ready'}. Its last words:\n${log}`);
    }
    await pause(ASK_AGAIN_MS);
  }
  return { stop };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

async function endProcess(child: ChildProcess, withinMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), withinMs);
  await ended;
  clearTimeout(hurry);
}
