/** Something a suite was lent for its time. */
export interface Lent {
  /** What the tests are told of it: a URL with all that is needed to connect, or the path of a program. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A container image that serves the same, for machines that install nothing. */
export interface ServerImage {
  readonly name: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly url: (port: number) => string;
  /** What to send first so that it answers `greeting`; nothing where it speaks first. */
  readonly greet: string;
  readonly greeting: RegExp;
}

/** A kind of server that suites can ask for. */
export interface ServerKind {
  readonly name: 'mariadb' | 'redis' | 'chromium';
  /** Environment variable that tells tests where it is; set beforehand it names a server to use instead. */
  readonly variable: string;
  readonly image?: ServerImage;
  /** Finds or installs the program and starts it; `missing` says what a person has to do. */
  start(): Promise<{ readonly is: 'lent'; readonly lent: Lent } | { readonly is: 'missing'; readonly todo: string }>;
}
