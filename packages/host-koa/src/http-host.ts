import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault, type Logger } from '@samvad/framework';
import type { HostLimits } from './limits.ts';
import { refuseMalformed } from './refuse-malformed.ts';

/** A web server that can be opened and closed. */
export interface Host {
  /**
   * Listens; port 0 takes a free one.
   * @throws Fault `CONFIG.ENV` when the port cannot be had
   */
  listen(port: number, host: string): Promise<{ readonly url: string; readonly port: number }>;
  /** Takes no new connection, lets the requests under way end for a while and hangs up. */
  close(): Promise<void>;
}

/** Puts request handling on a server of Node that no slow, broken or stubborn client can hold up. */
export function httpHost(handle: RequestListener, limits: HostLimits, logger: Logger): Host {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
    },
    handle,
  );
  const underWay = new Set<ServerResponse>();
  const hangUpAfter = (answer: ServerResponse): void => {
    if (!answer.headersSent) answer.setHeader('Connection', 'close');
  };
  server.prependListener('request', (_request, answer) => {
    underWay.add(answer);
    answer.on('close', () => underWay.delete(answer));
    if (!server.listening) hangUpAfter(answer);
  });
  refuseMalformed(server, logger);

  const end = async (): Promise<void> => {
    const ended = new Promise<void>((resolve) => server.close(() => resolve()));
    underWay.forEach(hangUpAfter);
    const patience = setTimeout(() => server.closeAllConnections(), limits.closingMs);
    await ended;
    clearTimeout(patience);
  };
  let ending: Promise<void> | undefined;
  return {
    listen: async (port, host) => listen(server, port, host, logger),
    close: async () => (ending ??= end()),
  };
}

async function listen(server: Server, port: number, host: string, logger: Logger): Promise<{ url: string; port: number }> {
  await new Promise<void>((resolve, reject) => {
    const refused = (cause: NodeJS.ErrnoException): void => {
      const why = cause.code === 'EADDRINUSE' ? 'another process has it' : (cause.code ?? cause.message);
      reject(new Fault('CONFIG.ENV', `PORT ${port} on HOST ${host} cannot be listened on: ${why}`, { operation: 'host.listen', cause }));
    };
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve();
    });
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    logger.error('the web server has trouble', { code: error.code, error: error.message });
  });
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://${reachable(host)}:${bound}`, port: bound };
}

/** A host name to put in front of a person: listening everywhere includes this machine. */
const reachable = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};
