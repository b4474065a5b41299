import { randomUUIDv7 } from 'node:crypto';

/**
 * A new UUIDv7 (RFC 9562): its first 48 bits are the wall clock, so that index pages fill in order. That time is for
 * locality only: never read it back, the platform clock is the only source of now.
 */
export function newId(): string {
  return randomUUIDv7();
}
