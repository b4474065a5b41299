import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { staffWithRole } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { KeyItem } from '../contract-institution-keys.ts';
import { type KeyRow, keysOf } from '../db/institution-keys.ts';
import { institutionById, membersOf } from '../db/institutions.ts';

/** One institution as its keeper sees it: its people, who else could be, its keys. Throws booking.institution_unknown. */
export async function institutionDetail(t: Tx, id: string, now: Instant) {
  const found = await institutionById(t, id);
  if (!found) throw domainError('booking.institution_unknown');
  const placed = new Map((await membersOf(t)).map(({ account, institution }) => [account, institution]));
  const staff = await staffWithRole(t, 'partner');
  const people = staff.filter(({ account }) => placed.get(account) === id);
  return {
    ...found,
    createdAt: toOffset(found.createdAt),
    endedAt: found.endedAt && toOffset(found.endedAt),
    members: people.length,
    people,
    free: staff.filter(({ account }) => !placed.has(account)),
    keys: (await keysOf(t, id)).map((row) => keyItem(row, now)),
  };
}

function keyItem(row: KeyRow, now: Instant): KeyItem {
  const { id, label, prefix, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  const state = revokedAt ? 'revoked' : expiresAt <= now ? 'over' : prefix ? 'live' : 'named';
  const times = { createdAt: toOffset(createdAt), expiresAt: toOffset(expiresAt) };
  return { id, label, prefix, state, ...times, lastUsedAt: lastUsedAt && toOffset(lastUsedAt) };
}
