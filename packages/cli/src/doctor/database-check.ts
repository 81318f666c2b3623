import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FileSurvey, namesServer, type ServerSurvey, sqliteFile, surveyFile, surveyServer } from '@samvad/store-knex';
import { databaseUrl } from '../database-url.ts';
import type { Check, Finding } from './check.ts';

/**
 * Checks the database of `DATABASE_URL`: its folder, its file, its schema, the SQLite beneath and who holds it; of a server, its schema and whether
 * it keeps what the store relies on. Changes nothing.
 */
export const databaseCheck = (environment: NodeJS.ProcessEnv): Check => ({
  name: 'database',
  async run() {
    const url = databaseUrl(environment);
    if (namesServer(url)) return serverFindings(await surveyServer(url));
    const file = sqliteFile(url);
    if (!existsSync(file)) return [missing(file)];
    return findings(file, surveyFile(file));
  },
});

function missing(file: string): Finding {
  const folder = nearestFolder(resolve(dirname(file)));
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      is: 'fail',
      detail: `${file} cannot be made: ${folder} is not writable (${why})`,
      remedy: 'set DATABASE_URL to a folder of yours',
    };
  }
  return { is: 'warn', detail: `${file} is not there yet`, remedy: 'nothing: the first start makes it' };
}

const nearestFolder = (folder: string): string => (existsSync(folder) ? folder : nearestFolder(dirname(folder)));

function findings(file: string, { sqlite, schema, expectedSchema, inUse }: FileSurvey): readonly Finding[] {
  return [
    { is: 'ok', detail: `${file}, SQLite ${sqlite}` },
    schemaFinding(schema, expectedSchema),
    { is: 'ok', of: 'lock', detail: inUse ? 'held by a running app' : 'free, no app is running on it' },
  ];
}

function serverFindings({ place, version, schema, expectedSchema, objections }: ServerSurvey): readonly Finding[] {
  const settings = objections.map(
    (objection): Finding => ({ is: 'fail', of: 'server', detail: objection, remedy: 'change it on the server' }),
  );
  const well: Finding = { is: 'ok', of: 'server', detail: 'READ COMMITTED, SKIP LOCKED, strict, counts changed rows only' };
  return [
    { is: 'ok', detail: `${place}, ${version}` },
    schemaFinding(schema, expectedSchema),
    ...(settings.length > 0 ? settings : [well]),
  ];
}

function schemaFinding(found: number, expected: number): Finding {
  if (found === expected) return { is: 'ok', of: 'schema', detail: `version ${found}` };
  if (found < expected)
    return {
      is: 'warn',
      of: 'schema',
      detail: `version ${found}, this code uses ${expected}`,
      remedy: 'start the app: it migrates by itself',
    };
  return {
    is: 'fail',
    of: 'schema',
    detail: `version ${found} is newer than this code, which uses ${expected}`,
    remedy: 'run the version that made it, or restore a backup',
  };
}
