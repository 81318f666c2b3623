import { chromium } from './chromium.ts';
import { startContainer } from './container.ts';
import { mariadb } from './mariadb.ts';
import { redis } from './redis.ts';
import type { Lent, ServerKind } from './server-kind.ts';

/** Names of the servers that suites can ask for. */
export type ServerName = ServerKind['name'];

const KINDS: Readonly<Record<ServerName, ServerKind>> = { mariadb, redis, chromium };

/** Servers on loan: what tests find in their environment, and how all of them are ended. */
export interface Loan {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Lends servers: those named by the environment, else private ones of this machine, else containers.
 *
 * @throws Error that says what a person has to do when one of them cannot be had; nothing is skipped
 */
export async function lendServers(
  names: readonly ServerName[],
  given: NodeJS.ProcessEnv = process.env,
  kinds: Readonly<Record<ServerName, ServerKind>> = KINDS,
): Promise<Loan> {
  const lent: Lent[] = [];
  const environment: Record<string, string> = {};
  const stop = async (): Promise<void> => {
    await Promise.all(lent.splice(0).map(async (one) => one.stop()));
  };
  try {
    for (const name of names) {
      const kind = kinds[name];
      const url = given[kind.variable];
      if (url === undefined || url === '') {
        const one = await lend(kind);
        lent.push(one);
        environment[kind.variable] = one.url;
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { environment, stop };
}

async function lend(kind: ServerKind): Promise<Lent> {
  const own = await kind.start();
  if (own.is === 'lent') return own.lent;
  const contained = kind.image === undefined ? undefined : await startContainer(kind.image);
  if (contained) return contained;
  throw new Error(`${kind.name} is needed: ${own.todo}, or start Docker, or set ${kind.variable} to one that tests may fill and empty.`);
}
