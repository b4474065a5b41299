/**
 * Settings of the embedded server, given on its command line so that an upgrade of the program brings its own.
 * Sized for 2 cores and up; the log keeps neither statements nor row values, for they hold personal data.
 */
export function serverSettings(port: number, fast: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No Unix socket: no socket file and no lock file that a kill could leave behind.
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: fast ? '128MB' : '512MB',
    effective_cache_size: '4GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    wal_compression: 'on',
    min_wal_size: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fast ? FAST : {}),
  };
}

/** Tests only: a power cut would lose data, a killed process does not. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};
