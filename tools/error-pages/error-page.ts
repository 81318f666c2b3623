import type { Blame, CodeEntry, Subsystem } from '@samvad/framework';

/** Folder of the pages, from the root of the repository. */
export const PAGES = 'docs/reference/errors';

/** The registry of codes as the pages are made from it. */
export type Registry = Readonly<Record<string, CodeEntry>>;

const GENERATED = '<!-- Made from packages/framework/src/kernel/codes by `npm run error-pages`; change it there. -->';

const ACTS: Readonly<Record<Blame, string>> = {
  ours: 'the maintainers of Samvad: this is a bug of the framework',
  plugin: 'the author of the plugin that the fault names',
  config: 'whoever configures and starts the app',
  customer: 'nobody: the customer did something that cannot be served',
  vendor: 'whoever runs the other side: the channel, the business system, the model',
  infra: 'whoever runs the machines: processes, disks, databases, the network',
};

/** An operation during which a fault of the subsystem is typically met. */
const OPERATIONS: Readonly<Record<Subsystem, string>> = {
  config: 'start',
  webhook: 'whatsapp.parse',
  ingest: 'accept',
  inbox: 'claim',
  lease: 'commit',
  store: 'commit',
  turn: 'turn',
  understanding: 'understand',
  llm: 'understand',
  dialogue: 'decide',
  plugin: 'book-service.run',
  erp: 'booking.desk.book',
  media: 'whatsapp.fetchMedia',
  outbox: 'whatsapp.send',
  channel: 'whatsapp.send',
  timer: 'fire',
  dispatcher: 'ring',
  inspector: 'inspector.request',
  process: 'process',
};

const LEVELS: Readonly<Record<CodeEntry['severity'], string>> = { info: 'info', warning: 'warn', error: 'error', critical: 'error' };

/** The page of one fault code, as Markdown. */
export function errorPage(code: string, entry: CodeEntry): string {
  const { subsystem, severity, retryable, blame, text, todo } = entry;
  const line = {
    level: LEVELS[severity],
    fault: 'f_…',
    where: '<file>:<line>',
    operation: OPERATIONS[subsystem],
    trace: '…',
    msg: `${code} ${text}`,
  };
  return `${GENERATED}

# ${code}

${sentence(text)}

| | |
|---|---|
| Subsystem | \`${subsystem}\` |
| Severity | ${severity} |
| Retryable | ${retryable ? 'yes: doing the same again later can succeed' : 'no: the same again ends the same way'} |
| Who acts | ${ACTS[blame]} |

## What to do

${todo}

## How it looks

In the log; \`where\` is the line that asked for the call, \`fault\` the id under which the inspector keeps the causes:

\`\`\`json
${JSON.stringify(line)}
\`\`\`

In the inspector: \`GET /inspector/api/faults?subsystem=${subsystem}\`. The turn it happened in, told in sentences:
\`npm run -s samvad -- trace <turn>\`.
`;
}

/** The page that lists all codes by subsystem. */
function errorIndex(registry: Registry): string {
  const rows = Object.entries(registry).map(
    ([code, { subsystem, severity, retryable, text }]) =>
      `| [${code}](${code}.md) | \`${subsystem}\` | ${severity} | ${retryable ? 'yes' : 'no'} | ${text} |`,
  );
  return `${GENERATED}

# Fault codes

Every failure that crosses a border between packages is a \`Fault\` with one of these codes. The part before the dot groups
them; the subsystem is the part of the system that has to be looked at.

| code | subsystem | severity | retryable | what happened |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** All pages that should exist, by their path from the root. */
export const errorPages = (registry: Registry): ReadonlyMap<string, string> =>
  new Map([
    [`${PAGES}/README.md`, errorIndex(registry)],
    ...Object.entries(registry).map(([code, entry]): [string, string] => [`${PAGES}/${code}.md`, errorPage(code, entry)]),
  ]);

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
