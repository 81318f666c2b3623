import { type CodeEntry, entry } from './code-entry.ts';

/** The business system. */
export const erpCodes = {
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
} as const satisfies Record<string, CodeEntry>;
