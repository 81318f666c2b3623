import { type MovableClock, movableClock, silentLogger } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { createHost, type Host } from '@samvad/host-koa';
import { inspectorApi, type InspectorControls } from '@samvad/inspector';
import { START } from './mailbox.ts';

/** The token of every test. */
export const TOKEN = 'correct horse battery staple';

/** An inspector over real HTTP, with the store it looks into and its clock. */
export interface Inspected {
  readonly url: string;
  readonly store: Store;
  readonly clock: MovableClock;
  /** Asks the API with the right token. */
  ask(route: string, init?: Pick<RequestInit, 'method' | 'body'>): Promise<Response>;
  /** The JSON of a GET that must succeed. */
  read(route: string): Promise<unknown>;
}

const hosts: Host[] = [];

/** Serves the inspector of an empty store. */
export async function inspect(controls?: (clock: MovableClock) => InspectorControls): Promise<Inspected> {
  const store = memoryStore();
  const clock = movableClock({ now: () => START });
  const mount = inspectorApi({
    reads: store.reads,
    clock,
    adminToken: TOKEN,
    ...(controls && { controls: controls(clock) }),
  });
  const health = async () => [];
  const take = async () => ({ status: 200 as const });
  const bot = { webhook: take, notice: take, verify: () => undefined, health };
  const host = createHost({ bot, logger: silentLogger, mounts: [mount] });
  hosts.push(host);
  const { url } = await host.listen(0, '127.0.0.1');
  const ask = async (route: string, init: Pick<RequestInit, 'method' | 'body'> = {}): Promise<Response> =>
    fetch(`${url}/inspector/api${route}`, { ...init, headers: { Authorization: `Bearer ${TOKEN}` } });
  const read = async (route: string): Promise<unknown> => {
    const answer = await ask(route);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return { url, store, clock, ask, read };
}

/** Closes every inspector of the test that has ended. */
export async function closeInspected(): Promise<void> {
  await Promise.all(hosts.splice(0).map(async (host) => host.close()));
}

/** Status and code of an answer that refuses. */
export async function refusalOf(answer: Response): Promise<{ status: number; code: string }> {
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  return { status: answer.status, code: error.code };
}
