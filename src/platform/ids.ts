import { randomUUID, randomUUIDv7 } from 'node:crypto';

/**
 * A new UUIDv7 (RFC 9562): its first 48 bits are the wall clock, so that index pages fill in order. That time is for
 * locality only: never read it back, the platform clock is the only source of now.
 */
export function newId(): string {
  return randomUUIDv7();
}

/** A random UUIDv4 for a row that may not tell when it came or after which other one: answers without a name. */
export function unorderedId(): string {
  return randomUUID();
}
