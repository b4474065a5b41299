import { ConfigError } from '#platform/config/config.ts';
import { MigrationError } from '#platform/db/migrate.ts';
import { StartError } from '#platform/embedded/start-error.ts';

/** What stopped the start, for the operator: one line and a code. `known` is false for a fault of the program itself. */
export interface PlainReason {
  code: string;
  message: string;
  known: boolean;
}

/** Turns whatever the start threw into a PlainReason; `host` and `port` name the address it wanted. */
export function plainReason(error: unknown, host: string, port: number): PlainReason {
  if (error instanceof StartError || error instanceof ConfigError || error instanceof MigrationError) {
    return { code: error.code, message: oneLine(error.message), known: true };
  }
  const system = (error ?? {}) as NodeJS.ErrnoException;
  switch (system.code) {
    case 'EADDRINUSE':
      return known('port_in_use', `${host}:${port} is in use by another program; set PORT to a free one`);
    case 'ENOTFOUND':
      // Names are looked up for our own address and for the database's.
      if ((error as { hostname?: string }).hostname !== host) return databaseUnreachable(system);
      return known('host_unknown', `this machine has no address ${host}; set HOST`);
    case 'EADDRNOTAVAIL':
      return known('host_unknown', `this machine has no address ${host}; set HOST`);
    case 'EACCES':
      if (system.syscall === 'listen')
        return known('port_forbidden', `no right to listen on port ${port}; set PORT above 1023`);
      break;
    case '42501':
      return known(
        'database_rights',
        `the user of DATABASE_URL lacks a right (${oneLine(system.message)}); it must be able to create roles and schemas`,
      );
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case '28000':
    case '28P01':
    case '3D000':
      return databaseUnreachable(system);
  }
  return { code: 'unexpected', message: oneLine(system.message ?? String(error)), known: false };
}

function databaseUnreachable(error: Error): PlainReason {
  return known('database_unreachable', `cannot open DATABASE_URL: ${oneLine(error.message)}`);
}

function known(code: string, message: string): PlainReason {
  return { code, message, known: true };
}

function oneLine(text: string): string {
  return text.split('\n')[0]?.trim() || 'no reason given';
}
