import { type CapturedSite, type Fault, type FaultCode, toFault } from '@samvad/framework';

/** Two units were in each other's way: 1213 deadlock, 1205 waited too long for a lock, 1020 the row changed meanwhile. */
const CONFLICTS: ReadonlySet<number> = new Set([1213, 1205, 1020]);
/** The server or somebody at it ended the statement or the connection: shutdown, KILL, too many connections, idle for too long. */
const ENDINGS: ReadonlySet<number> = new Set([1040, 1053, 1077, 1152, 1158, 1159, 1160, 1161, 1184, 1203, 1317, 1927, 4031]);
/** The server lets nobody in or has no such database. */
const REFUSALS: ReadonlySet<number> = new Set([1044, 1045, 1049, 1130, 1698]);
/** No room, or nobody may write. */
const FULL: ReadonlySet<number> = new Set([1021, 1114, 1290, 1792, 1836]);
/** Keys by which two processes meet that store the same event or make the same customer's conversation: the second one looks again. */
const SHARED_KEY = /'(?:\w+\.)?(?:inbox_key|addresses_address)'$/;
const DUPLICATE = 1062;

/** As much of an error of mysql2 as its kind is told by. */
interface ServerError {
  readonly errno?: number;
  readonly code?: string;
  readonly fatal?: boolean;
  readonly message?: string;
}

const asServerError = (thrown: unknown): ServerError => (thrown instanceof Error ? thrown : {});

/** True when doing the whole unit again can succeed. */
export function isConflict(thrown: unknown): boolean {
  const { errno, message } = asServerError(thrown);
  return errno !== undefined && (CONFLICTS.has(errno) || (errno === DUPLICATE && SHARED_KEY.test(message ?? '')));
}

/** True when the connection is gone, or was never there: nobody knows whether what was sent last was done. */
export function isLost(thrown: unknown): boolean {
  const { errno, code, fatal } = asServerError(thrown);
  if (errno !== undefined && ENDINGS.has(errno)) return true;
  if (errno !== undefined && REFUSALS.has(errno)) return false;
  return (
    fatal === true ||
    (code !== undefined && /^(PROTOCOL_|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_|ENETUNREACH|POOL_CLOSED)/.test(code))
  );
}

/** True where a guard of ours has ended a text: a subquery of two rows, or NULL where none may be. */
export function isGuard(thrown: unknown): boolean {
  const { errno } = asServerError(thrown);
  return errno === 1242 || errno === 1048;
}

/** What the server, the connection or a unit threw, as the fault of its kind; `otherwise` where it is no kind of its own. */
export function mysqlFault(thrown: unknown, operation: string, site?: CapturedSite, otherwise: FaultCode = 'STORE.FAILED'): Fault {
  const { errno, code } = asServerError(thrown);
  const facts = { ...(code !== undefined && { result: code }), ...(errno !== undefined && { errno }) };
  return toFault(thrown, codeOf(thrown) ?? otherwise, { operation, ...(site && { site }), facts });
}

function codeOf(thrown: unknown): FaultCode | undefined {
  const { errno = 0 } = asServerError(thrown);
  if (isConflict(thrown)) return 'STORE.CONFLICT';
  if (isLost(thrown) || REFUSALS.has(errno)) return 'STORE.CONNECTION';
  return FULL.has(errno) ? 'STORE.FULL' : undefined;
}
