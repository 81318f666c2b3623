import type { ParameterizedContext } from 'koa';

/** The JSON body of every answer that is not a success. */
export interface ApiError {
  readonly error: {
    /** A fault code, or one of `HTTP.…` where the request itself is at fault. */
    readonly code: string;
    /** One plain clause; no secrets, no stack. */
    readonly message: string;
  };
}

/** What refusing needs of a request's context, whatever state and router it has. */
export type Refusable = Pick<ParameterizedContext, 'status' | 'body'>;

/**
 * Answers a request with an API error.
 *
 * @example refuse(ctx, 404, 'INSPECTOR.NOT_FOUND', 'there is no such conversation');
 */
export function refuse(ctx: Refusable, status: number, code: string, message: string): void {
  ctx.status = status;
  ctx.body = { error: { code, message } } satisfies ApiError;
}
