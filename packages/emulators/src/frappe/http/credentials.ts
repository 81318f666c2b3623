import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { SiteError } from '../site-error.ts';
import type { Fields } from '../value.ts';

/** What a request says about who sends it; header names in lower case. */
export interface Claims {
  readonly verb: string;
  readonly authorization: string;
  readonly cookie: string;
  readonly csrfToken: string;
}

const SAFE_VERBS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one user of the site's API: a key with its secret, or a session after a login with the secret as password. */
export class Credentials {
  readonly user: string;
  readonly #apiKey: string;
  readonly #apiSecret: string;
  /** CSRF tokens by session. Pages would show them; there are none, so a session can only read. */
  readonly #sessions = new Map<string, string>();

  constructor({ user, apiKey, apiSecret }: { readonly user: string; readonly apiKey: string; readonly apiSecret: string }) {
    this.user = user;
    this.#apiKey = apiKey;
    this.#apiSecret = apiSecret;
  }

  /**
   * Who sends a request; null is a guest. A session is looked at first: with its cookie and without its token a key does not help.
   * Throws a {@link SiteError} for credentials that are wrong.
   */
  identify(claims: Claims): string | null {
    const csrfToken = this.#sessions.get(/(?:^|;\s*)sid=([^;]+)/.exec(claims.cookie)?.[1] ?? '');
    if (csrfToken !== undefined && !SAFE_VERBS.has(claims.verb) && !same(claims.csrfToken, csrfToken))
      throw new SiteError('CSRFTokenError', 'Invalid Request');
    // Anything but two words is no credentials at all.
    const [scheme = '', value, more] = claims.authorization.trim().split(/\s+/);
    if (value === undefined || more !== undefined) return csrfToken === undefined ? null : this.user;
    switch (scheme.toLowerCase()) {
      case 'token':
        return this.#check(value);
      case 'basic':
        return this.#check(decoded(value));
      case 'bearer':
        throw new SiteError('AuthenticationError', '');
      default:
        return null;
    }
  }

  /** Begins a session. Throws a {@link SiteError}. @returns the cookie to be set */
  login({ usr, pwd }: Fields): string {
    if (usr !== this.user || typeof pwd !== 'string' || !same(pwd, this.#apiSecret))
      throw new SiteError('AuthenticationError', 'Invalid login credentials', { told: ['Invalid login credentials'] });
    const sid = randomBytes(28).toString('hex');
    this.#sessions.set(sid, randomBytes(28).toString('hex'));
    return `sid=${sid}; Path=/; HttpOnly; SameSite=Lax`;
  }

  #check(pair: string): string {
    if (!same(pair, `${this.#apiKey}:${this.#apiSecret}`)) throw new SiteError('AuthenticationError', '');
    return this.user;
  }
}

function decoded(base64: string): string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    throw new SiteError('InvalidAuthorizationToken', 'Failed to decode token, please provide a valid base64-encoded token.');
  return Buffer.from(base64, 'base64').toString('utf8');
}

/** Compares in a time that tells nothing of where two texts differ. */
function same(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
