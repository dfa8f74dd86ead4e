/** SQLSTATE classes of a database that is away for a while: connection lost, too many connections, shut down or starting. */
const AWAY = /^(08|53|57P)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** True when the database could not be reached, as opposed to having answered with an error. Waiting helps. */
export function isConnectionLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && SQLSTATE.test(code)) return AWAY.test(code);
  if (typeof code === 'string') return /^E[A-Z]+$/.test(code);
  return (
    typeof message === 'string' && /connection|timeout exceeded when trying to connect|not queryable/i.test(message)
  );
}
