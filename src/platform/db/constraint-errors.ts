import { DomainError } from '#kernel/errors.ts';
import type { RoomManifest } from '../room.ts';

interface PgError {
  code?: string;
  constraint?: string;
}

const RETRYABLE = new Set([
  '40001',
  '40P01',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53100',
  '53200',
  '53300',
  '58030',
]);

/** Only what was sent can cause these: a text with NUL in it, a date before there were any. */
const NOT_STORABLE = new Set(['22007', '22008', '22021']);

/** Translates what the database refused into the code the user gets; null when it is no refusal but a bug. */
export function domainErrorOf(error: unknown, constraints: ReadonlyMap<string, string>): DomainError | null {
  if (error instanceof DomainError) return error;
  const { code, constraint } = (error ?? {}) as PgError;
  if (typeof code !== 'string') return isLostConnection(error) ? new DomainError('platform.try_again') : null;
  const named = constraint === undefined ? undefined : constraints.get(constraint);
  if (named) return new DomainError(named);
  if (RETRYABLE.has(code) || code.startsWith('08') || /^E[A-Z]+$/.test(code))
    return new DomainError('platform.try_again');
  if (NOT_STORABLE.has(code)) return new DomainError('platform.bad_input');
  return null;
}

export function constraintMap(rooms: readonly RoomManifest[]): ReadonlyMap<string, string> {
  return new Map(rooms.flatMap((room) => Object.entries(room.constraints ?? {})));
}

// The driver reports a dropped connection as a plain Error without a code.
function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)
  );
}
