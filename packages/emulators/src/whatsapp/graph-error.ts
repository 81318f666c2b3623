const KNOWN: ReadonlyMap<number, readonly [status: number, title: string]> = new Map([
  [0, [401, 'AuthException']],
  [2, [503, 'API Service']],
  [4, [429, 'API Too Many Calls']],
  [10, [403, 'Permission Denied']],
  [100, [400, 'Invalid parameter']],
  [190, [401, 'Access token has expired']],
  [130429, [429, 'Rate limit hit']],
  [131000, [500, 'Something went wrong']],
  [131005, [403, 'Access denied']],
  [131008, [400, 'Required parameter is missing']],
  [131009, [400, 'Parameter value is not valid']],
  [131016, [503, 'Service unavailable']],
  [131021, [400, 'Recipient cannot be sender']],
  [131026, [400, 'Message undeliverable']],
  [131031, [403, 'Account has been locked']],
  [131047, [400, 'Re-engagement message']],
  [131048, [429, 'Spam rate limit hit']],
  [131049, [400, 'This message was not delivered to maintain healthy ecosystem engagement']],
  [131051, [400, 'Unsupported message type']],
  [131052, [400, 'Media download error']],
  [131053, [400, 'Media upload error']],
  [131056, [429, '(Business Account, Consumer Account) pair rate limit hit']],
  [131057, [500, 'Account in maintenance mode']],
  [132000, [400, 'Number of parameters does not match the expected number of params']],
  [132001, [400, 'Template name does not exist in the translation']],
  [132018, [400, 'Template parameter validation failed']],
]);

/** Meta's title of an error code. */
export function titleOf(code: number): string {
  return KNOWN.get(code)?.[1] ?? 'Error';
}

/** The HTTP status that Meta (or, where it says nothing, the emulator) gives a code. */
export function statusOf(code: number): number {
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
