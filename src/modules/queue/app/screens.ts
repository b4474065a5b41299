import { randomBytes, randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import { addMinutes, epochMs, type Instant, toOffset } from '#kernel/instant.ts';
import { placeById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { OwnScreen, Screen } from '../contract-screens.ts';
import { beatsOf } from '../db/screen-beats.ts';
import * as db from '../db/screens.ts';
import { type Beat, screenHealth } from '../domain/rules/screen-health.ts';
import { CODE_MINUTES, MOST_WAITING, screenCode } from '../domain/screen-code.ts';

type Face = Omit<db.ScreenFace, 'quietFrom' | 'quietTo'> & { quiet: { from: string; to: string } | null };

const TRIES = 5;

/** A screen asks to be known: the token it shall keep, and the code that it shows. Throws queue.screens_waiting. */
export async function askForCode(t: Tx, by: Actor, now: Instant): Promise<{ token: string; screen: OwnScreen }> {
  await db.dropStaleCodes(t, now);
  const token = randomBytes(32).toString('base64url');
  const until = addMinutes(now, CODE_MINUTES);
  for (let n = 0; n < TRIES; n += 1) {
    const wish = { id: newId(), hash: sm3(token), code: screenCode(randomInt), until, most: MOST_WAITING };
    const row = await db.insertScreen(t, wish, now);
    if (!row) continue;
    await record(t, 'queue.screen_ask', row.id, by, {}, now);
    return { token, screen: ownOf(row, now) };
  }
  throw domainError('queue.screens_waiting');
}

/** What the screen with this token is to show; `id` to hear of changes by. */
export async function ownScreen(
  t: Tx,
  token: string | null,
  now: Instant,
): Promise<{ id: string | null; screen: OwnScreen }> {
  const row = token === null ? null : await db.screenByToken(t, sm3(token));
  return { id: row?.id ?? null, screen: row ? ownOf(row, now) : { state: 'unknown' } };
}

export async function listScreens(t: Tx, now: Instant): Promise<{ items: Screen[] }> {
  const beats = await beatsOf(t);
  return { items: (await db.pairedScreens(t)).map((row) => told(row, beats.get(row.id) ?? null, now)) };
}

/** Somebody of the hospital reads the code off a screen and says what it shows. Throws queue.screen_code_unknown, screen_place. */
export async function confirmScreen(t: Tx, code: string, face: Face, by: Actor, now: Instant): Promise<Screen> {
  await requirePlace(t, face);
  const row = await db.pairScreen(t, code, flat(face), actorId(by), now);
  if (!row) throw domainError('queue.screen_code_unknown');
  await settled(t, 'queue.screen_pair', row, by, now);
  return told(row, null, now);
}

/** Throws queue.screen_unknown, screen_changed, screen_place. */
export async function changeScreen(
  t: Tx,
  id: string,
  version: number,
  face: Face,
  by: Actor,
  now: Instant,
): Promise<Screen> {
  await requirePlace(t, face);
  const row = await db.changeScreen(t, id, version, flat(face));
  if (!row) {
    const hangs = (await db.pairedScreens(t)).some((screen) => screen.id === id);
    throw domainError(hangs ? 'queue.screen_changed' : 'queue.screen_unknown');
  }
  await settled(t, 'queue.screen_change', row, by, now);
  return told(row, (await beatsOf(t)).get(row.id) ?? null, now);
}

/** From the commit on its token is nobody's; the screen shows a new code. Throws queue.screen_unknown. */
export async function revokeScreen(t: Tx, id: string, by: Actor, now: Instant): Promise<Screen> {
  const row = await db.revokeScreen(t, id, now);
  if (!row) throw domainError('queue.screen_unknown');
  await settled(t, 'queue.screen_revoke', row, by, now);
  return told(row, null, now);
}

async function requirePlace(t: Tx, { shows, place }: Pick<Face, 'shows' | 'place'>): Promise<void> {
  const kind = (await placeById(t, place))?.kind;
  if (kind !== (shows === 'room' ? 'room' : 'waiting')) throw domainError('queue.screen_place');
}

function ownOf(row: db.ScreenRow, now: Instant): OwnScreen {
  if (row.state === 'waiting' && row.code !== null && row.codeUntil !== null) {
    const secondsLeft = Math.ceil((epochMs(row.codeUntil) - epochMs(now)) / 1000);
    return secondsLeft > 0 ? { state: 'waiting', code: row.code, secondsLeft } : { state: 'unknown' };
  }
  return { state: 'paired', ...faceOf(row) };
}

function told(row: db.ScreenRow, beat: Beat | null, now: Instant): Screen {
  const face = faceOf(row);
  const { id, version, pairedAt } = row;
  if (pairedAt === null) throw new Error('a paired screen was paired');
  const seenAt = beat && toOffset(beat.seenAt);
  return {
    id,
    version,
    pairedAt: toOffset(pairedAt),
    seenAt,
    health: screenHealth({ ...face, pairedAt }, beat, now),
    ...face,
  };
}

function faceOf({ name, voice, repeats, shows, place, quietFrom, quietTo }: db.ScreenRow) {
  if (shows === null || place === null) throw new Error('a paired screen shows a place');
  const quiet = quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null;
  return { name, shows, place, voice, repeats, quiet };
}

function flat({ quiet, ...face }: Face): db.ScreenFace {
  return { ...face, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null };
}

async function settled(t: Tx, action: string, row: db.ScreenRow, by: Actor, now: Instant): Promise<void> {
  const payload = { screen: row.id, state: row.state };
  await emit(t, { type: 'queue.screen_changed', subject: row.id, seq: row.version, payload }, now);
  await record(t, action, row.id, by, { shows: row.shows ?? '', place: row.place ?? '' }, now);
}

async function record(
  t: Tx,
  action: string,
  id: string,
  actor: Actor,
  detail: Record<string, string>,
  now: Instant,
): Promise<void> {
  await audit(t, { actor, action, subject: `queue.screen/${id}`, outcome: 'ok', detail }, now);
}
