/** The database that the environment names, or the one of the app's default. */
export const databaseUrl = (environment: NodeJS.ProcessEnv): string => environment['DATABASE_URL'] || 'sqlite:./data/samvad.db';
