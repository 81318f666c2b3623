import { Command, InvalidArgumentError } from 'commander';
import { startFrappeStandin } from './standin.ts';

/** Exit code of a command that was called wrongly. */
const USAGE = 64;

const port = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535');
  return number;
};
const address = (text: string): string => {
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? '')) throw new InvalidArgumentError('a webhook is an http(s) URL');
  return text;
};

const command = new Command('frappe-standin')
  .description(
    'The ERP of a car care company on this machine: Frappe v15 with its methods. Takes the FRAPPE_* variables, else makes them up.',
  )
  .option('--port <port>', 'port to listen on; 0 takes a free one', port, 8000)
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--db <file>', 'SQLite file that keeps its records', ':memory:')
  .option('--webhook <url>', 'where the bot takes its webhooks', address)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE));

const options = command.parse().opts<{ port: number; host: string; db: string; webhook?: string }>();
const env = (name: string): string | undefined => process.env[name]?.trim() || undefined;
const given = {
  apiKey: env('FRAPPE_API_KEY'),
  apiSecret: env('FRAPPE_API_SECRET'),
  webhookSecret: env('FRAPPE_WEBHOOK_SECRET'),
  webhookUrl: options.webhook,
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const standin = await startFrappeStandin({
  port: options.port,
  host: options.host,
  db: options.db,
  log: say,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
});

say(`Frappe stand-in    ${standin.url}`);
say(`Records            ${options.db === ':memory:' ? 'in memory: give --db FILE to keep them' : options.db}`);
say(`Webhook            ${options.webhook ?? 'none: start with --webhook URL to have some sent'}`);
say('');
// Secrets that were given are not shown again.
for (const [name, value] of Object.entries(standin.env))
  say(name !== 'FRAPPE_URL' && env(name) ? `# ${name} is the given one` : `${name}=${value}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standin.close().then(() => process.exit(0)));
