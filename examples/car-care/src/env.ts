import { z } from 'zod';

/** Addresses that only this machine can reach. */
const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(host);

const loopbackUrl = (url: string): boolean => isLoopback(new URL(url).hostname);
const text = z.string().trim().min(1);
const http = z.url({ protocol: /^https?$/ });
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const list = text.transform((words) => words.split(',').map((word) => word.trim()));
const key32 = (key: string): boolean => Buffer.from(key, 'base64').length === 32;
const zone = (name: string): boolean => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC' || name === 'Asia/Kolkata';

const WHATSAPP = ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'] as const;
const FRAPPE = ['FRAPPE_URL', 'FRAPPE_API_KEY', 'FRAPPE_API_SECRET', 'FRAPPE_WEBHOOK_SECRET'] as const;
const OPENAI = ['OPENAI_API_KEY', 'OPENAI_MODEL'] as const;

/** What each variable looks like, for the line that says what is wrong with it. */
const examples: Readonly<Record<string, string>> = {
  HOST: '127.0.0.1',
  PORT: '3000',
  DATABASE_URL: 'sqlite:./data/samvad.db',
  REDIS_URL: 'redis://127.0.0.1:6379',
  ROLE: 'all',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_ACCESS_TOKEN: 'EAAG…',
  WHATSAPP_APP_SECRET: 'the secret of the Meta app',
  WHATSAPP_VERIFY_TOKEN: 'a word of your own',
  WHATSAPP_GRAPH_URL: 'https://graph.facebook.com/v23.0',
  WHATSAPP_TEMPLATES: 'examples/car-care/templates.json',
  FRAPPE_URL: 'https://erp.example.com',
  FRAPPE_API_KEY: 'the key of the integration user',
  FRAPPE_API_SECRET: 'its secret',
  FRAPPE_WEBHOOK_SECRET: 'the secret of the webhooks',
  FRAPPE_MAPPING: 'examples/car-care/frappe.mapping.json',
  OPENAI_API_KEY: 'sk-…',
  OPENAI_BASE_URL: 'https://api.openai.com/v1',
  OPENAI_MODEL: 'gpt-5-mini',
  LLM_TIMEOUT_MS: '4000',
  ERP_TIMEOUT_MS: '5000',
  CHANNEL_TIMEOUT_MS: '5000',
  COALESCE_MS: '700',
  TIME_ZONE: 'Asia/Kolkata',
  CURRENCY: 'INR',
  LOCALES: 'en,hi',
  ADMIN_TOKEN: '32 random letters and digits',
  CLOCK_CONTROL: '0',
  DATA_KEYS: 'the output of: openssl rand -base64 32',
  LOG_LEVEL: 'info',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
};

const Variables = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: whole(0, 65_535).default(3000),
  DATABASE_URL: text.regex(/^(sqlite:|mysql:\/\/|mariadb:\/\/)/, 'is neither sqlite:… nor mysql://…').default('sqlite:./data/samvad.db'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  WHATSAPP_PHONE_NUMBER_ID: text.regex(/^\d+$/, 'is not a number').optional(),
  WHATSAPP_ACCESS_TOKEN: text.optional(),
  WHATSAPP_APP_SECRET: list.optional(),
  WHATSAPP_VERIFY_TOKEN: text.optional(),
  WHATSAPP_GRAPH_URL: http.default('https://graph.facebook.com/v23.0'),
  WHATSAPP_TEMPLATES: text.optional(),
  FRAPPE_URL: http.optional(),
  FRAPPE_API_KEY: text.optional(),
  FRAPPE_API_SECRET: text.optional(),
  FRAPPE_WEBHOOK_SECRET: text.optional(),
  FRAPPE_MAPPING: text.optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: http.optional(),
  OPENAI_MODEL: text.optional(),
  LLM_TIMEOUT_MS: whole(100, 60_000).default(4000),
  ERP_TIMEOUT_MS: whole(100, 60_000).default(5000),
  CHANNEL_TIMEOUT_MS: whole(100, 60_000).default(5000),
  COALESCE_MS: whole(0, 10_000).default(700),
  TIME_ZONE: text.refine(zone, 'is no time zone').default('Asia/Kolkata'),
  CURRENCY: text.regex(/^[A-Z]{3}$/, 'is no currency code').default('INR'),
  LOCALES: list.default(['en', 'hi']),
  ADMIN_TOKEN: text.min(16, 'is shorter than 16 characters').optional(),
  CLOCK_CONTROL: z.enum(['0', '1']).default('0'),
  DATA_KEYS: list.refine((keys) => keys.every(key32), 'holds a key that is not 32 bytes in base64').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: http.optional(),
});

/** The environment of the app, checked. */
export type Env = z.infer<typeof Variables>;

/** The environment, or one line per problem: the variable, what is wrong with it, an example. Given values are never repeated. */
export function readEnv(
  source: Readonly<Record<string, string | undefined>>,
): { readonly env: Env } | { readonly problems: readonly string[] } {
  // An empty variable counts as unset, as in most .env files.
  const given = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => name in examples && value !== undefined && value !== ''),
  );
  const parsed = Variables.safeParse(given);
  const wrong = parsed.success
    ? rules(parsed.data)
    : parsed.error.issues.map((issue) => ({ name: String(issue.path[0]), what: plain(issue) }));
  const problems = [...incomplete(given), ...wrong];
  if (parsed.success && problems.length === 0) return { env: parsed.data };
  return { problems: problems.map(({ name, what }) => `${name} ${what} (example: ${examples[name] ?? ''})`) };
}

interface Problem {
  readonly name: string;
  readonly what: string;
}

const plain = (issue: z.core.$ZodIssue): string => (/^(is|holds) /.test(issue.message) ? issue.message : `is wrong: ${issue.message}`);

/** Variables of one service that are missing beside the others. */
function incomplete(given: Readonly<Record<string, string | undefined>>): readonly Problem[] {
  return [WHATSAPP, FRAPPE, OPENAI].flatMap((group) => {
    const missing = group.filter((name) => given[name] === undefined);
    if (missing.length === 0 || missing.length === group.length) return [];
    return missing.map((name) => ({ name, what: `is missing: ${group.join(', ')} are given together or not at all` }));
  });
}

/** What variables demand of each other. */
function rules(env: Env): readonly Problem[] {
  const problems: Problem[] = [];
  const demand = (holds: boolean, name: string, what: string): void => void (holds || problems.push({ name, what }));
  const local = isLoopback(env.HOST);
  demand(local || env.ADMIN_TOKEN !== undefined, 'ADMIN_TOKEN', 'is missing: it must be given when HOST can be reached from outside');
  demand(local || env.DATA_KEYS !== undefined, 'DATA_KEYS', 'is missing: it must be given when HOST can be reached from outside');
  demand(env.ROLE === 'all' || !env.DATABASE_URL.startsWith('sqlite:'), 'ROLE', 'is not "all": SQLite serves one process only');
  const services = [env.WHATSAPP_PHONE_NUMBER_ID ? env.WHATSAPP_GRAPH_URL : undefined, env.FRAPPE_URL, env.OPENAI_BASE_URL];
  const allLocal = local && services.every((url) => url === undefined || loopbackUrl(url));
  demand(env.CLOCK_CONTROL === '0' || allLocal, 'CLOCK_CONTROL', 'is 1, which is refused unless HOST and all service URLs are loopback');
  return problems;
}
