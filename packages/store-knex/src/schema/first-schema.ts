/**
 * The tables of schema version 1. Times are milliseconds since 1970, in business time but for `lease_until`. The leases of conversations and
 * senders are not here: they die with the process (schema/leases.ts). Rows of slot_history and outbox are numbered by their turn
 * (schema/turn-rows.ts).
 * Persons and their facts live in the conversation's state, which every turn reads whole; how each fact came about is in slot_history, where
 * rows with a person and no task are facts.
 */
export const firstSchema: readonly string[] = [
  'CREATE TABLE starts (no INTEGER PRIMARY KEY, at INTEGER NOT NULL)',
  `CREATE TABLE conversations (
    id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    turn_no INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER,
    retry_at INTEGER NOT NULL DEFAULT 0,
    send_at INTEGER,
    owner_epoch INTEGER NOT NULL DEFAULT 0,
    search_name TEXT NOT NULL DEFAULT '',
    stuck INTEGER NOT NULL DEFAULT 0,
    touched_at INTEGER NOT NULL,
    last_turn_at INTEGER,
    head TEXT NOT NULL,
    state TEXT NOT NULL
  )`,
  'CREATE INDEX conversations_due ON conversations(next_at) WHERE next_at IS NOT NULL',
  'CREATE INDEX conversations_send ON conversations(send_at) WHERE send_at IS NOT NULL',
  'CREATE INDEX conversations_touched ON conversations(touched_at)',

  `CREATE TABLE addresses (
    address TEXT NOT NULL PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations(id),
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    external_id TEXT NOT NULL
  )`,

  `CREATE TABLE inbox (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversations(id),
    status TEXT NOT NULL DEFAULT 'waiting',
    is_text INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    quiet_ms INTEGER NOT NULL,
    message_id TEXT,
    turn INTEGER,
    trace_id TEXT NOT NULL,
    event TEXT NOT NULL
  )`,
  "CREATE INDEX inbox_waiting ON inbox(conversation, seq) WHERE status = 'waiting'",
  'CREATE INDEX inbox_message ON inbox(message_id) WHERE message_id IS NOT NULL',

  `CREATE TABLE turns (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversations(id),
    turn_no INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    base_version INTEGER NOT NULL,
    committed_at INTEGER NOT NULL,
    record TEXT NOT NULL,
    codec INTEGER NOT NULL,
    journal BLOB NOT NULL,
    UNIQUE (conversation, turn_no)
  )`,
  `CREATE TABLE slot_history (
    no INTEGER PRIMARY KEY,
    task TEXT,
    person TEXT,
    slot TEXT NOT NULL,
    before TEXT,
    after TEXT
  )`,

  `CREATE TABLE prompts (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    turn INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (conversation, id)
  )`,
  `CREATE TABLE tasks (
    no INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (conversation, id)
  )`,

  `CREATE TABLE outbox (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    conversation TEXT NOT NULL REFERENCES conversations(id),
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'waiting',
    due_at INTEGER NOT NULL,
    owner_epoch INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    ambiguous INTEGER NOT NULL DEFAULT 0,
    attempt TEXT,
    sending_at INTEGER,
    settled_at INTEGER,
    message_id TEXT,
    rank TEXT,
    rank_at INTEGER,
    dead_code TEXT,
    trace_id TEXT NOT NULL,
    entry TEXT NOT NULL
  )`,
  "CREATE INDEX outbox_open ON outbox(conversation) WHERE status IN ('waiting', 'sending', 'ambiguous')",
  'CREATE INDEX outbox_message ON outbox(message_id) WHERE message_id IS NOT NULL',
  'CREATE TABLE send_attempts (attempt TEXT NOT NULL PRIMARY KEY, outbox INTEGER NOT NULL) WITHOUT ROWID',

  `CREATE TABLE runs (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversations(id),
    task TEXT NOT NULL,
    flow TEXT NOT NULL,
    flow_version INTEGER NOT NULL,
    run_no INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open',
    next_at INTEGER NOT NULL,
    fence INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT,
    lease_until INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER,
    ended_at INTEGER,
    outcome TEXT,
    fault_id TEXT,
    trace_id TEXT NOT NULL,
    input TEXT NOT NULL
  )`,
  "CREATE INDEX runs_open ON runs(next_at) WHERE status = 'open'",
  `CREATE TABLE steps (
    no INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs(id),
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    input TEXT NOT NULL,
    output TEXT,
    attempts INTEGER NOT NULL DEFAULT 1,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    UNIQUE (run, name)
  )`,

  `CREATE TABLE timers (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    conversation TEXT NOT NULL REFERENCES conversations(id),
    name TEXT NOT NULL,
    task TEXT,
    due_at INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'waiting',
    trace_id TEXT NOT NULL
  )`,
  "CREATE INDEX timers_due ON timers(due_at) WHERE status = 'waiting'",
  "CREATE UNIQUE INDEX timers_waiting ON timers(conversation, id) WHERE status = 'waiting'",

  `CREATE TABLE media (
    conversation TEXT NOT NULL REFERENCES conversations(id),
    message_id TEXT NOT NULL,
    media TEXT NOT NULL,
    mime TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    stored_at INTEGER NOT NULL,
    UNIQUE (conversation, message_id, media)
  )`,

  `CREATE TABLE faults (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    code TEXT NOT NULL,
    subsystem TEXT NOT NULL,
    conversation TEXT,
    turn_id TEXT,
    record TEXT NOT NULL
  )`,
  'CREATE INDEX faults_at ON faults(at)',
  'CREATE INDEX faults_turn ON faults(turn_id) WHERE turn_id IS NOT NULL',
  'CREATE INDEX faults_conversation ON faults(conversation) WHERE conversation IS NOT NULL',

  `CREATE TABLE dead_letters (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL,
    inbox_seq INTEGER NOT NULL REFERENCES inbox(seq),
    reason TEXT NOT NULL,
    fault_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    redriven_at INTEGER
  )`,
  'CREATE INDEX dead_letters_waiting ON dead_letters(no) WHERE redriven_at IS NULL',
];
