import { type Connection, createConnection } from 'mysql2';
import type { ServerPlace } from './server-url.ts';

/** How long making a connection may take. */
const CONNECT_MS = 5_000;

/** Works on one connection of its own, set as those of the units are, which is gone when this resolves. */
export async function onOneConnection<T>(place: ServerPlace, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = createConnection({
    ...place,
    multipleStatements: true,
    flags: ['-FOUND_ROWS'],
    charset: 'utf8mb4',
    connectTimeout: CONNECT_MS,
  });
  // The connection tells its end to whoever asks it next; without a listener the process would end instead.
  connection.on('error', () => undefined);
  try {
    return await work(connection);
  } finally {
    connection.destroy();
  }
}
