/** How safe and how large a cluster is: `durable` for a server, `fleeting` for tests, which may lose everything at a crash. */
export type Durability = 'durable' | 'fleeting';

const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', max_connections: '60' };
const FLEETING = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // An open transaction holds back the commit-safe cursor of every feed, so none may be forgotten.
  idle_in_transaction_session_timeout: '10s',
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  client_connection_check_interval: '5s',
  // The log never holds a value of a row: no statements, no parameters, no details such as "Key (name)=(...)". The
  // level LOG ranks above ERROR in the server's log; the client still gets its errors.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

/** Settings as command line arguments: they win over anything written into the data folder. */
export function postgresArguments(durability: Durability, own: { port: number; socketFolder: string }): string[] {
  const settings = {
    ...ALWAYS,
    ...(durability === 'durable' ? DURABLE : FLEETING),
    port: String(own.port),
    unix_socket_directories: own.socketFolder,
    unix_socket_permissions: '0700',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
