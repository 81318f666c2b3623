import { Fault } from '@samvad/framework';
import { openStore } from '@samvad/store-knex';

/** Where a running app is reached, and by which token. */
export interface RunningApp {
  /** Its base address. */
  readonly url: string;
  readonly token: string | undefined;
}

/** What became of putting an event back to work. */
export type Redriven =
  | { readonly is: 'redriven'; readonly by: 'app' | 'store' }
  | { readonly is: 'unknown' }
  | { readonly is: 'refused'; readonly why: string };

/**
 * Puts an event that was set aside back where it was in its mailbox: in the store itself, or by the app that owns the store.
 *
 * @throws Fault `CONFIG.ENV`, `STORE.*`
 */
export async function redrive(id: string, databaseUrl: string, app: RunningApp): Promise<Redriven> {
  try {
    const store = await openStore(databaseUrl);
    try {
      const redriven = await store.apply('redrive', { deadLetter: id, now: Date.now() });
      return redriven.is === 'redriven' ? { is: 'redriven', by: 'store' } : { is: 'unknown' };
    } finally {
      await store.close();
    }
  } catch (thrown) {
    if (Fault.is(thrown) && thrown.code === 'STORE.LOCKED') return askApp(id, app);
    throw thrown;
  }
}

const TIMEOUT_MS = 10_000;

async function askApp(id: string, { url, token }: RunningApp): Promise<Redriven> {
  if (!token) return { is: 'refused', why: 'the app is running: give the ADMIN_TOKEN it was started with, or the one it printed' };
  const address = `${url}/inspector/api/dead-letters/${encodeURIComponent(id)}/redrive`;
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.ok) return { is: 'redriven', by: 'app' };
    if (answer.status === 404) return { is: 'unknown' };
    return { is: 'refused', why: answer.status === 401 ? 'the app does not take this ADMIN_TOKEN' : `the app answered ${answer.status}` };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return { is: 'refused', why: `the app holds the store, and is not reached at ${url} (${why}); set HOST and PORT as for the app` };
  }
}
