const KNOWN: ReadonlyMap<number, readonly [status: number, title: string]> = new Map([
  [0, [401, 'AuthException']],
  [1, [400, 'API Unknown']],
  [2, [503, 'API Service']],
  [3, [500, 'API Method']],
  [4, [429, 'API Too Many Calls']],
  [10, [403, 'Permission Denied']],
  [33, [400, 'Parameter value is not valid']],
  [100, [400, 'Invalid parameter']],
  [190, [401, 'Access token has expired']],
  [368, [403, 'Temporarily blocked for policies violations']],
  [80007, [429, 'Rate limit issues']],
  [130403, [400, 'User is blocked by the business']],
  [130429, [429, 'Rate limit hit']],
  [130472, [400, "User's number is part of an experiment"]],
  [130497, [403, 'Business account is restricted from messaging users in this country']],
  [131000, [500, 'Something went wrong']],
  [131005, [403, 'Access denied']],
  [131008, [400, 'Required parameter is missing']],
  [131009, [400, 'Parameter value is not valid']],
  [131016, [503, 'Service unavailable']],
  [131021, [400, 'Recipient cannot be sender']],
  [131026, [400, 'Message undeliverable']],
  [131030, [400, 'Recipient phone number not in allowed list']],
  [131031, [403, 'Account has been locked']],
  [131037, [400, 'WhatsApp provided number needs display name approval before message can be sent']],
  [131042, [400, 'Business eligibility payment issue']],
  [131045, [500, 'Incorrect certificate']],
  [131047, [400, 'Re-engagement message']],
  [131048, [429, 'Spam rate limit hit']],
  [131049, [400, 'Meta chose not to deliver']],
  [131050, [400, 'User has stopped marketing messages']],
  [131051, [400, 'Unsupported message type']],
  [131052, [400, 'Media download error']],
  [131053, [400, 'Media upload error']],
  [131056, [429, '(Business Account, Consumer Account) pair rate limit hit']],
  [131057, [500, 'Account in maintenance mode']],
  [131062, [400, 'Business-scoped user id is not allowed for this message']],
  [132000, [400, 'Template param count mismatch']],
  [132001, [400, 'Template does not exist']],
  [132012, [400, 'Template parameter format mismatch']],
  [132015, [400, 'Template is paused']],
  [132018, [400, 'Template parameter validation failed']],
  [133004, [503, 'Server temporarily unavailable']],
]);

/** Meta's title of an error code. */
export function titleOf(code: number): string {
  return KNOWN.get(code)?.[1] ?? 'Error';
}

/** The HTTP status that Meta (or, where it says nothing, the emulator) gives a code. */
function statusOf(code: number): number {
  return KNOWN.get(code)?.[0] ?? 400;
}

/** A refusal by the Graph API: `code` decides, `details` tells which field and why. */
export class GraphError extends Error {
  readonly code: number;
  readonly details: string;
  readonly status: number;

  constructor(code: number, details: string, status = statusOf(code)) {
    super(`(#${code}) ${titleOf(code)}: ${details}`);
    this.name = 'GraphError';
    this.code = code;
    this.details = details;
    this.status = status;
  }

  /** The body that Meta answers with. `traceId` is its `fbtrace_id`. */
  body(traceId: string): object {
    return {
      error: {
        message: `(#${this.code}) ${titleOf(this.code)}`,
        type: 'OAuthException',
        code: this.code,
        error_data: { messaging_product: 'whatsapp', details: this.details },
        fbtrace_id: traceId,
      },
    };
  }
}
