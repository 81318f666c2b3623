import type { CodeEntry } from './codes/code-entry.ts';
import { channelCodes } from './codes/channel-codes.ts';
import { erpCodes } from './codes/erp-codes.ts';
import { mailboxCodes } from './codes/mailbox-codes.ts';
import { pluginCodes } from './codes/plugin-codes.ts';
import { processCodes } from './codes/process-codes.ts';
import { storeCodes } from './codes/store-codes.ts';
import { turnCodes } from './codes/turn-codes.ts';

/** The closed registry of fault codes; each has a page in docs/reference/errors. A new one goes into the file of its part in `codes/`. */
export const codes = {
  ...pluginCodes,
  ...mailboxCodes,
  ...storeCodes,
  ...turnCodes,
  ...erpCodes,
  ...channelCodes,
  ...processCodes,
} as const satisfies Record<string, CodeEntry>;

/** A registered fault code such as `ERP.TIMEOUT`. */
export type FaultCode = keyof typeof codes;
