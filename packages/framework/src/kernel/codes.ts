/** Who must act on a fault: the framework, a plugin's author, the configuration, the customer, a vendor, or the machine. */
export type Blame = 'ours' | 'plugin' | 'config' | 'customer' | 'vendor' | 'infra';

/** The part of the system a fault belongs to; the closed list of the outside contract. */
export type Subsystem =
  | 'config'
  | 'webhook'
  | 'ingest'
  | 'inbox'
  | 'lease'
  | 'store'
  | 'turn'
  | 'understanding'
  | 'llm'
  | 'dialogue'
  | 'plugin'
  | 'erp'
  | 'media'
  | 'outbox'
  | 'channel'
  | 'timer'
  | 'dispatcher'
  | 'inspector'
  | 'process';

/** What the registry knows of one fault code. */
export interface CodeEntry {
  readonly subsystem: Subsystem;
  /** What happened, in one clause. */
  readonly text: string;
  readonly severity: 'info' | 'warning' | 'error' | 'critical';
  /** Whether doing the same again later can succeed. */
  readonly retryable: boolean;
  readonly blame: Blame;
  /** What a person does about it. */
  readonly todo: string;
}

const entry = (
  subsystem: Subsystem,
  severity: CodeEntry['severity'],
  retryable: boolean,
  blame: Blame,
  text: string,
  todo: string,
): CodeEntry => ({ subsystem, severity, retryable, blame, text, todo });

/** The closed registry of fault codes; each has a page in docs/reference/errors. */
export const codes = {
  'CONFIG.ENV': entry(
    'config',
    'critical',
    false,
    'config',
    'an environment variable is wrong',
    'Correct the variable named in the message and start again.',
  ),
  'CONFIG.FILE': entry(
    'config',
    'critical',
    false,
    'config',
    'a configuration file cannot be used',
    'Correct the file at the path and field named in the message.',
  ),
  'CONFIG.BINDING': entry(
    'config',
    'critical',
    false,
    'config',
    'a plugin needs a gateway that nothing binds',
    'Bind the port named in the message in the app that composes the bot.',
  ),
  'PLUGIN.CLASH': entry(
    'plugin',
    'critical',
    false,
    'plugin',
    'two plugins declare the same name',
    'Rename one of the two; the message names both files.',
  ),
  'PLUGIN.NO_EXIT': entry(
    'plugin',
    'critical',
    false,
    'plugin',
    'a slot cannot be filled or left by a customer',
    'Give the slot options, free entry or an optional exit.',
  ),
  'PLUGIN.TEXT_MISSING': entry(
    'plugin',
    'critical',
    false,
    'plugin',
    'a text key has no words in a locale',
    'Add the key named in the message to the locale file.',
  ),
  'PLUGIN.EXAMPLES': entry(
    'plugin',
    'critical',
    false,
    'plugin',
    'an intent has too few examples',
    'Give the intent at least five different examples.',
  ),
  'PLUGIN.DECLARATION': entry(
    'plugin',
    'critical',
    false,
    'plugin',
    'a plugin is declared wrongly',
    'Read the message: it names the plugin, the part and the rule.',
  ),
  'PLUGIN.THREW': entry(
    'plugin',
    'error',
    false,
    'plugin',
    'a function of a plugin threw',
    'Open the file and line: it is the plugin that failed.',
  ),
  'PLUGIN.DEADLINE': entry(
    'plugin',
    'error',
    true,
    'plugin',
    'a gateway or a function of a plugin did not end at its deadline',
    'Pass callSignal() on to whatever it waits for.',
  ),
  'MIDDLEWARE.NEXT_TWICE': entry(
    'turn',
    'error',
    false,
    'plugin',
    'a middleware called next() twice',
    'Await next() exactly once in the middleware named in the message.',
  ),
  'WEBHOOK.SIGNATURE': entry(
    'webhook',
    'warning',
    false,
    'vendor',
    'a webhook carried a missing or wrong signature',
    'Check the app secret; if it is right, somebody else is posting.',
  ),
  'WEBHOOK.BODY': entry(
    'webhook',
    'warning',
    false,
    'vendor',
    'a webhook body could not be read',
    'Check what posts to this address; the body is not an envelope.',
  ),
  'WEBHOOK.UNKNOWN': entry(
    'webhook',
    'info',
    false,
    'vendor',
    'a webhook held something this version does not know',
    'Nothing breaks; update the channel plugin when it matters.',
  ),
  'WEBHOOK.ACCOUNT': entry(
    'webhook',
    'warning',
    false,
    'config',
    'a webhook was meant for another account',
    'Compare the phone number id of the account with the configuration.',
  ),
  'INGEST.STORE': entry(
    'ingest',
    'error',
    true,
    'infra',
    'an event could not be stored and was not acknowledged',
    'The sender repeats it; look at the store fault beneath.',
  ),
  'INBOX.POISON': entry(
    'inbox',
    'error',
    false,
    'ours',
    'an event failed five times and was set aside',
    'Read the causes, mend them, then redrive the dead letter.',
  ),
  'INBOX.FLOOD': entry(
    'inbox',
    'warning',
    false,
    'customer',
    'one customer sends more than is answered one by one',
    'Nothing is lost; watch whether it goes on.',
  ),
  'LEASE.FENCED': entry(
    'lease',
    'warning',
    true,
    'infra',
    'a worker lost its conversation to another and threw its turn away',
    'Look for a paused process or a blocked event loop.',
  ),
  'LEASE.LOST': entry(
    'lease',
    'warning',
    true,
    'infra',
    'a lease could not be renewed in time',
    'Look for a blocked event loop or a slow store.',
  ),
  'STORE.CONNECTION': entry('store', 'critical', true, 'infra', 'the store does not answer', 'Check the database and DATABASE_URL.'),
  'STORE.CONFLICT': entry(
    'store',
    'error',
    true,
    'infra',
    'a unit was refused by the store again and again',
    'Look for long transactions beside ours.',
  ),
  'STORE.FULL': entry(
    'store',
    'critical',
    true,
    'infra',
    'the disk of the store is full or may not be written to',
    'Free space or mend the permissions of the data folder; nothing was lost, senders repeat.',
  ),
  'STORE.LOCKED': entry(
    'store',
    'critical',
    false,
    'config',
    'another process holds the data folder',
    'Stop the other process or use another DATABASE_URL.',
  ),
  'STORE.SCHEMA': entry(
    'store',
    'critical',
    false,
    'config',
    'the store has a schema this version cannot use',
    'Run the version that made it, or restore a backup.',
  ),
  'STORE.STATE': entry(
    'store',
    'error',
    false,
    'ours',
    'a stored conversation does not fit its schema',
    'Read the path in the message; the conversation is set aside.',
  ),
  'STORE.FAILED': entry(
    'store',
    'error',
    true,
    'infra',
    'a statement of the store failed',
    'Read the cause; it carries the database error.',
  ),
  'TURN.FAILED': entry('turn', 'error', true, 'ours', 'a turn ended with an error', 'Read the first cause; the turn is tried again.'),
  'TURN.BUDGET': entry(
    'turn',
    'warning',
    true,
    'ours',
    'a turn used up its answer budget',
    'Look at the calls of the turn for the slow one.',
  ),
  'UNDERSTANDING.FAILED': entry(
    'understanding',
    'error',
    true,
    'ours',
    'an understander failed',
    'The fast path answered instead; read the cause.',
  ),
  'DIALOGUE.ASKED_KNOWN': entry(
    'dialogue',
    'error',
    false,
    'ours',
    'a question was refused because its answer is known',
    'A bug in decide: the turn names the slot.',
  ),
  'DIALOGUE.NO_MOVE': entry(
    'dialogue',
    'error',
    false,
    'ours',
    'no move could be decided',
    'A bug in decide: the journal of the turn replays it.',
  ),
  'DIALOGUE.NO_PROGRESS': entry(
    'dialogue',
    'warning',
    false,
    'ours',
    'a conversation turns in circles',
    'Read the conversation; a person may have to help.',
  ),
  'ERP.CONNECT': entry('erp', 'error', true, 'vendor', 'the ERP cannot be reached', 'Check FRAPPE_URL and the network.'),
  'ERP.TIMEOUT': entry(
    'erp',
    'error',
    true,
    'vendor',
    'the ERP did not answer in time',
    'Look at the load of the ERP; the outcome of a write is looked up.',
  ),
  'ERP.AUTH': entry(
    'erp',
    'critical',
    true,
    'config',
    'the ERP refuses our credentials',
    'Check FRAPPE_API_KEY and FRAPPE_API_SECRET and the roles of the user.',
  ),
  'ERP.BODY': entry(
    'erp',
    'error',
    true,
    'vendor',
    'the ERP answered something that is not its format',
    'Look for a proxy error page or a maintenance page.',
  ),
  'ERP.HTTP': entry('erp', 'error', true, 'vendor', 'the ERP answered with a server error', 'Read the error log of the ERP.'),
  'ERP.RATE': entry('erp', 'warning', true, 'vendor', 'the ERP limits our rate', 'Raise the limit for the integration user.'),
  'ERP.CONFLICT': entry('erp', 'warning', true, 'vendor', 'the ERP lost a deadlock or a version race', 'It is tried again by itself.'),
  'ERP.REFUSED': entry(
    'erp',
    'error',
    false,
    'vendor',
    'the ERP refuses a request by a rule nobody declared',
    'Read the class; map it in the gateway when it is a business refusal.',
  ),
  'ERP.SHAPE': entry(
    'erp',
    'error',
    false,
    'config',
    'an answer of the ERP does not fit the mapping',
    'Compare the mapping file with the method of the site.',
  ),
  'ERP.OPEN': entry(
    'erp',
    'warning',
    true,
    'vendor',
    'calls are held back because the ERP keeps failing',
    'It closes by itself when a probe succeeds.',
  ),
  'CHANNEL.CONNECT': entry(
    'channel',
    'error',
    true,
    'vendor',
    'the channel cannot be reached',
    'Check the network and the address of the channel.',
  ),
  'CHANNEL.AUTH': entry(
    'channel',
    'critical',
    true,
    'config',
    'the channel refuses our token',
    'Renew the access token; sends wait meanwhile.',
  ),
  'CHANNEL.RATE': entry('channel', 'warning', true, 'vendor', 'the channel limits our rate', 'Sends wait by themselves.'),
  'CHANNEL.WINDOW': entry(
    'channel',
    'warning',
    false,
    'vendor',
    'the service window of the customer is closed',
    'A template or a word of the customer opens it.',
  ),
  'CHANNEL.REFUSED': entry('channel', 'error', false, 'ours', 'the channel refuses a message', 'Read the code and details in the message.'),
  'CHANNEL.UNAVAILABLE': entry('channel', 'error', true, 'vendor', 'the channel answered with a server error', 'Sends are tried again.'),
  'CHANNEL.AMBIGUOUS': entry(
    'channel',
    'error',
    true,
    'vendor',
    'nobody knows whether a message was sent',
    'A status proves it, or it is sent once more after 30 s.',
  ),
  'CHANNEL.UNDELIVERED': entry(
    'channel',
    'warning',
    false,
    'vendor',
    'a message was accepted but not delivered',
    'Read the code; the customer may have to be reached otherwise.',
  ),
  'CHANNEL.LIMIT': entry(
    'channel',
    'error',
    false,
    'plugin',
    'a message does not fit the limits of its channel',
    'Shorten the text or offer fewer options.',
  ),
  'MEDIA.FETCH': entry('media', 'error', true, 'vendor', 'a media file could not be fetched', 'Ask the customer to send it again.'),
  'OUTBOX.DEAD': entry('outbox', 'error', false, 'vendor', 'a message was given up', 'Read the cause; tell the customer otherwise.'),
  'TIMER.LATE': entry('timer', 'warning', true, 'infra', 'a timer fired late', 'Look at the load of the workers.'),
  'DISPATCHER.FAILED': entry('dispatcher', 'warning', true, 'infra', 'the doorbell failed', 'The sweeper finds the work within seconds.'),
  'RUN.UNKNOWN_STEP': entry(
    'plugin',
    'error',
    false,
    'plugin',
    'a run used a step that its recorded version does not have',
    'Raise the version of the flow and migrate.',
  ),
  'RUN.GAVE_UP': entry(
    'erp',
    'error',
    false,
    'vendor',
    'a write could not be made within a day',
    'A person makes it by hand and tells the customer.',
  ),
  'INSPECTOR.REQUEST': entry(
    'inspector',
    'info',
    false,
    'customer',
    'a request to the inspector cannot be served',
    'Read the message of the answer.',
  ),
  'PROCESS.FATAL': entry(
    'process',
    'critical',
    true,
    'ours',
    'the process met an error nobody handled',
    'Read the cause; the process ends and is started again.',
  ),
} as const satisfies Record<string, CodeEntry>;

/** A registered fault code such as `ERP.TIMEOUT`. */
export type FaultCode = keyof typeof codes;
