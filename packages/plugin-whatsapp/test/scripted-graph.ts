import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What Graph does with one request. */
export type Answer = (response: ServerResponse, request: Arrived) => void;

/** A Graph on loopback that does what the spec says; `arrived` holds what it was asked. */
export interface ScriptedGraph {
  readonly url: string;
  readonly origin: string;
  readonly arrived: Arrived[];
  /** The next requests are answered by these, the last one goes on. */
  answers(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** Answers with JSON. */
export const json =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Answers with a page, as gateways before Graph do. */
export const page =
  (status: number): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end(`<html><h1>${status}</h1></html>`);

/** Answers with an error of Graph. */
export const graphError = (status: number, code: number, more: object = {}): Answer =>
  json(status, {
    error: { message: `(#${code}) Title`, type: 'OAuthException', code, error_data: { details: 'Details' }, fbtrace_id: 'T1', ...more },
  });

/** Takes the request and never says a word. */
export const silence: Answer = () => undefined;

/** Takes a message. */
export const accept = json(200, { messaging_product: 'whatsapp', contacts: [], messages: [{ id: 'wamid.OUT1' }] });

/** Starts a Graph. */
export async function scriptedGraph(): Promise<ScriptedGraph> {
  let script: readonly Answer[] = [accept];
  const arrived: Arrived[] = [];
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const [answer, ...others] = script;
      if (others.length) script = others;
      const seen: Arrived = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      arrived.push(seen);
      answer?.(response, seen);
    });
  };
  const server = createServer(listener);
  const origin = `http://127.0.0.1:${await listening(server)}`;
  return {
    url: `${origin}/v23.0`,
    origin,
    arrived,
    answers(...answers) {
      script = answers;
    },
    close: () => {
      server.closeAllConnections();
      return closed(server);
    },
  };
}

/** A port where somebody listens who treats each connection as told, and counts them. */
export async function rawPort(onConnection: (socket: Socket) => void): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  const port = await listening(server);
  return {
    port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return closed(server);
    },
  };
}

/** A port where nobody listens. */
export async function deadPort(): Promise<number> {
  const { port, close } = await rawPort(() => undefined);
  await close();
  return port;
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
const closed = (server: Server): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));
