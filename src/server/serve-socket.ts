import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { SocketState } from './subscription-protocol.js';

const PING_EVERY = 12_000;

type Protocol = ReturnType<typeof makeServer<Record<string, unknown>, SocketState>>;

interface Parts {
  log: Logger;
  metrics: Metrics;
}

/**
 * Joins one socket to the protocol. graphql-ws brings such a joint for `ws` too, but that one prints errors with their
 * messages, which may quote what a client sent.
 */
export function serveSocket(protocol: Protocol, socket: WebSocket, request: IncomingMessage, { log, metrics }: Parts) {
  const state: SocketState = { socket, request, running: new Set() };
  metrics.sockets.inc();
  const stopPinging = keepAlive(socket);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (frame) => send(socket, frame),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (receive) =>
        socket.on('message', (message) => {
          receive(String(message)).catch((error: unknown) => {
            log.error({ err: error, transport: 'ws' }, 'A message could not be taken');
            socket.close(CloseCode.InternalServerError, 'Something went wrong on our side.');
          });
        }),
    },
    state,
  );
  // A message that is too large or no WebSocket frame: ws closes the socket itself, with 1009 or 1002.
  socket.on('error', () => undefined);
  socket.once('close', (code, reason) => {
    stopPinging();
    clearTimeout(state.expiry);
    metrics.sockets.dec();
    metrics.socketClosed(code);
    closed(code, String(reason)).catch((error: unknown) =>
      log.error({ err: error, transport: 'ws' }, 'A stream did not end'),
    );
  });
}

/** Settles when the socket has taken the frame, so that a client that does not read holds back its own stream only. */
function send(socket: WebSocket, frame: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    // A failed write is followed by `close`, which ends the streams.
    socket.send(frame, () => resolve());
  });
}

/** Ends a socket whose peer has not answered a ping by the time of the next. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_EVERY);
  return () => clearInterval(timer);
}
