import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@samvad/framework';
import type { ApiError } from './api-error.ts';

const STATUSES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what never became a request (garbage, headers without end, a body that drips) in the shape of all other errors, and hangs up. */
export function refuseMalformed(server: Server, logger: Logger): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request: IncomingMessage, answer: ServerResponse) => {
    answers.set(request.socket, answer);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const status = STATUSES[error.code ?? ''] ?? 400;
    logger.debug('a request could not be read', { code: error.code, status });
    const answer = answers.get(socket);
    const isHalfAnswered = answer?.headersSent === true && !answer.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isHalfAnswered) socket.destroy();
    else socket.end(rawAnswer(status), () => socket.destroy());
  });
}

function rawAnswer(status: number): string {
  const reason = STATUS_CODES[status] ?? '';
  const body = JSON.stringify({ error: { code: `HTTP.${status}`, message: reason.toLowerCase() } } satisfies ApiError);
  const head = [`HTTP/1.1 ${status} ${reason}`, 'Connection: close', 'Content-Type: application/json; charset=utf-8'];
  return [...head, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');
}
