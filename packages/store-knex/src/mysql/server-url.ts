import { Fault } from '@samvad/framework';

/** Where a server is and how to get in. */
export interface ServerPlace {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** True for a URL that names a MySQL or MariaDB server. */
export const namesServer = (databaseUrl: string): boolean => /^(mysql|mariadb):/.test(databaseUrl);

/**
 * Reads a `mysql://` or `mariadb://` URL.
 * @throws Fault `CONFIG.ENV` when a part is missing; the URL itself, which may hold a password, is not repeated
 * @example serverPlace('mysql://samvad:secret@db.example:3306/samvad').database // 'samvad'
 */
export function serverPlace(databaseUrl: string): ServerPlace {
  const url = URL.parse(databaseUrl);
  const database = decoded(url?.pathname.slice(1) ?? '');
  if (!url || !namesServer(databaseUrl) || url.hostname === '' || url.username === '' || !/^[\w$-]{1,64}$/.test(database)) {
    throw new Fault('CONFIG.ENV', 'DATABASE_URL is not of the form mysql://user:password@host:3306/database', {
      operation: 'store.open',
      facts: { variable: 'DATABASE_URL' },
    });
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { host, port: url.port === '' ? 3306 : Number(url.port), user: decoded(url.username), password: decoded(url.password), database };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
