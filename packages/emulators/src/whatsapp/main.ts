import { Command, InvalidArgumentError } from 'commander';
import { startWhatsAppEmulator } from './emulator.ts';

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

const command = new Command('whatsapp-emulator')
  .description(
    'A WhatsApp Business Cloud API on this machine, with a phone to write from. Takes the WHATSAPP_* variables, else makes them up.',
  )
  .option('--port <port>', 'port to listen on; 0 takes a free one', port, 4000)
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--webhook <url>', 'where the bot takes webhooks', address)
  .option('--name <name>', 'name of the business', 'Car Care')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE));

const options = command.parse().opts<{ port: number; host: string; webhook?: string; name: string }>();
const env = (name: string): string | undefined => process.env[name]?.trim() || undefined;
const given = {
  phoneNumberId: env('WHATSAPP_PHONE_NUMBER_ID'),
  accessToken: env('WHATSAPP_ACCESS_TOKEN'),
  appSecret: env('WHATSAPP_APP_SECRET'),
  verifyToken: env('WHATSAPP_VERIFY_TOKEN'),
  graphVersion: /\/(v\d+\.\d+)\/*$/.exec(env('WHATSAPP_GRAPH_URL') ?? '')?.[1],
  webhookUrl: options.webhook,
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const emulator = await startWhatsAppEmulator({
  port: options.port,
  host: options.host,
  businessName: options.name,
  log: say,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
});

say(`WhatsApp emulator  ${emulator.url}`);
say(`Phone page         ${emulator.pageUrl}`);
say(`Webhook            ${options.webhook ?? 'none yet: start again with --webhook URL'}`);
say('');
// Secrets that were given are not shown again.
for (const [name, value] of Object.entries(emulator.env))
  say(name !== 'WHATSAPP_GRAPH_URL' && env(name) ? `# ${name} is the given one` : `${name}=${value}`);
say('');
if (options.webhook) {
  const verification = await emulator.verifyWebhook();
  say(
    verification.is === 'verified'
      ? 'The webhook is verified.'
      : `The webhook is not verified: ${verification.why}. Events are delivered all the same.`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close().then(() => process.exit(0)));
