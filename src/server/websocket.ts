import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { isAllowedOrigin } from './allowed-origin.js';
import { refuseSocket } from './broken-requests.js';
import type { Stage } from './health.js';
import { MOST_BYTES } from './read-body.js';
import { serveSocket } from './serve-socket.js';
import { subscriptionProtocol } from './subscription-protocol.js';
import type { SocketParts } from './subscription-protocol.js';

interface Wish extends SocketParts {
  server: Server;
  path: string;
  stage: () => Stage;
}

/** Sockets that serve subscriptions. */
export interface WebSocketDoor {
  /** Says goodbye to all (close code 1001) and takes no more; settles when they are gone, at the latest after 3 s. */
  close(): Promise<void>;
}

const GOING_AWAY = 1001;

/** Lets clients follow subscriptions in graphql-transport-ws on the address that answers HTTP. */
export function openWebSocketDoor(wish: Wish): WebSocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  const protocol = subscriptionProtocol(wish);
  sockets.on('connection', (socket, request: IncomingMessage) => serveSocket(protocol, socket, request, wish));
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refusalOf(wish, request);
    if (refusal) return refuseSocket(socket, ...refusal);
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  };
  wish.server.on('upgrade', upgrade);
  return { close: () => sayGoodbye(sockets) };
}

function refusalOf({ path, stage }: Wish, request: IncomingMessage): [status: string, message: string] | undefined {
  if (request.url?.split('?', 1)[0] !== path) return ['404 Not Found', `WebSockets are served at ${path}.`];
  if (!isAllowedOrigin(request)) return ['403 Forbidden', 'A page of another site may not open a WebSocket here.'];
  if (stage() !== 'SERVING') return ['503 Service Unavailable', 'The server is starting or stopping. Try again soon.'];
  return undefined;
}

async function sayGoodbye(sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Going away');
  const patience = performance.now() + 3_000;
  while (sockets.clients.size > 0 && performance.now() < patience) await sleep(10);
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
}
