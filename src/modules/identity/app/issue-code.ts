import { randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import { addMinutes } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { listHospitals } from '#platform/outbox/hospitals.ts';
import type { CodeToPhone } from '#platform/room.ts';
import { CODE_MINUTES, putCode } from '../db/sign-in-codes.ts';

/** Demo and test get the code back. */
export interface CodeSent {
  devCode?: string;
}

export interface CodeWish extends Pick<CodeToPhone, 'opens' | 'phone' | 'lang' | 'elder'> {
  /** Whose short messages pay for it; null: of the first hospital that has any, for a sign-in belongs to none. */
  hospital: number | null;
  /** The blind index of the phone. */
  credential: string;
  hashOf(code: string): string;
}

/**
 * Makes a six-digit code and hands it to the room that has ways to phones: it counts if it was taken over. Where nobody can
 * carry it, demo and test go on by themselves, and production says so. Throws identity.code_too_often,
 * identity.code_not_deliverable.
 */
export async function issueCode(app: App, wish: CodeWish): Promise<CodeSent> {
  const production = app.config.SHUXIN_MODE === 'production';
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const carried = (await carriedBy(app, wish, code)) || (!production && (await put(app, wish, code, null)));
  if (!carried) throw domainError('identity.code_not_deliverable');
  return production ? {} : { devCode: code };
}

async function carriedBy(app: App, wish: CodeWish, code: string): Promise<boolean> {
  if (!app.rooms.some((room) => room.carryCode)) return false;
  for (const hospital of wish.hospital === null ? await listHospitals(app.db) : [wish.hospital])
    if (await put(app, wish, code, hospital)) return true;
  return false;
}

/** Handed over first: a code that nobody carries must not take the place of one that somebody holds. */
async function put(app: App, wish: CodeWish, code: string, hospital: number | null): Promise<boolean> {
  const now = app.clock.now();
  const { credential, opens, phone, lang, elder } = wish;
  const carry = app.rooms.find((room) => room.carryCode)?.carryCode;
  return app.db.tx({ hospital, credential }, async (t) => {
    const until = addMinutes(now, CODE_MINUTES);
    if (hospital !== null && !(await carry?.(app, t, { opens, phone, code, lang, elder, until }))) return false;
    if (!(await putCode(t, credential, wish.hashOf(code), now))) throw domainError('identity.code_too_often');
    return true;
  });
}
