/** Fields of a log line; personal data does not belong here. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Where the framework writes log lines; the app binds its own (pino). */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

const nothing = (): void => undefined;

/** A logger that says nothing, for tests and libraries. */
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
