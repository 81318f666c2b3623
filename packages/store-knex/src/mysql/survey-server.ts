import { ask } from './ask.ts';
import { SETTINGS } from './connections.ts';
import { objectionsTo, traitsOf } from './expect-server.ts';
import { mysqlFault } from './mysql-fault.ts';
import { onOneConnection } from './one-connection.ts';
import { serverSteps, versionIn } from './schema/migrate-server.ts';
import { serverPlace } from './server-url.ts';

/** What a database server is like, seen from beside. */
export interface ServerSurvey {
  /** Host, port and database; never user or password. */
  readonly place: string;
  readonly version: string;
  /** Schema version found; 0 is an empty database. */
  readonly schema: number;
  /** Schema version this code reads and writes. */
  readonly expectedSchema: number;
  /** Why units must not run on it, one clause each: isolation, FOUND_ROWS, SKIP LOCKED, sql_mode. */
  readonly objections: readonly string[];
}

/**
 * Looks at a server without changing it, for the doctor.
 * @throws Fault `CONFIG.ENV`, `STORE.CONNECTION`, or `STORE.SCHEMA` for a database of a later version or of another program
 */
export async function surveyServer(databaseUrl: string): Promise<ServerSurvey> {
  const place = serverPlace(databaseUrl);
  try {
    return await onOneConnection(place, async (connection) => {
      await ask(connection, SETTINGS);
      const traits = await traitsOf(connection);
      return {
        place: `${place.host}:${place.port}/${place.database}`,
        version: traits.version,
        schema: await versionIn(connection, place.database, serverSteps),
        expectedSchema: serverSteps.length,
        objections: objectionsTo(traits),
      };
    });
  } catch (error) {
    throw mysqlFault(error, 'store.survey');
  }
}
