import { CannotStart } from './cannot-start.js';

/** The sentence for a listening socket that could not be opened; other errors come back as they are. */
export function explainListening(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} on ${host} is in use. Stop the program that listens there, or start with PORT=${port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    return new CannotStart(`Port ${port} may be opened by root only. Start with a PORT of 1024 or higher.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CannotStart(
      `HOST=${host} is not an address of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for all.`,
    );
  }
  return error;
}
