import { randomBytes, randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import { addMinutes, epochMs, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { departments, hospitals, places, type Words } from '#modules/catalog/public.ts';
import { currentNotice } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { Device, Devices, OwnDevice } from '../contract.ts';
import * as db from '../db/devices.ts';
import { endSittings } from '../db/sittings.ts';
import {
  ANSWER_SECONDS,
  CODE_MINUTES,
  deviceCode,
  MOST_WAITING,
  SILENT_SECONDS,
  sittingLives,
} from '../domain/figures.ts';

const TRIES = 5;

/** A machine asks to be known: the token it shall keep, and the code it shows. Throws kiosk.devices_waiting. */
export async function askForCode(t: Tx, by: Actor, now: Instant): Promise<{ token: string; device: OwnDevice }> {
  await db.dropStaleCodes(t, now);
  const token = randomBytes(32).toString('base64url');
  const until = addMinutes(now, CODE_MINUTES);
  for (let n = 0; n < TRIES; n += 1) {
    const wish = { id: newId(), hash: sm3(token), code: deviceCode(randomInt), until, most: MOST_WAITING };
    const row = await db.insertDevice(t, wish, now);
    if (!row) continue;
    await record(t, 'kiosk.ask', row.id, by, {}, now);
    return { token, device: waiting(row, now) };
  }
  throw domainError('kiosk.devices_waiting');
}

/** What the machine with this token is, as it is told itself. */
export async function ownDevice(t: Tx, app: App, token: string | null, now: Instant, lang: Lang): Promise<OwnDevice> {
  const row = token === null ? null : await db.deviceByToken(t, sm3(token));
  if (!row) return { state: 'unknown' };
  if (row.state === 'waiting') return waiting(row, now);
  const campus = (await campuses(t)).get(row.campus ?? '');
  const house = (await hospitals(t)).find(({ id }) => id === t.scope.hospital);
  return {
    state: 'paired',
    name: row.name,
    hospital: house?.name[lang] ?? '',
    campus: campus?.[lang] ?? '',
    idleSeconds: row.idleSeconds,
    answerSeconds: ANSWER_SECONDS,
    today: localDate(now),
    demo: app.config.SHUXIN_MODE !== 'production',
    noticeVersion: currentNotice.version,
  };
}

export async function listDevices(t: Tx, now: Instant, lang: Lang): Promise<Devices> {
  const known = await campuses(t);
  const items = (await db.pairedDevices(t)).map((row) => told(row, known, now, lang));
  return { items, campuses: [...known].map(([id, name]) => ({ id, name: name[lang] })) };
}

/** Somebody reads the code off a machine and says where it stands. Throws kiosk.code_unknown, kiosk.campus_unknown. */
export async function confirmDevice(
  t: Tx,
  code: string,
  face: db.DeviceFace,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  await requireCampus(t, face.campus);
  const row = await db.pairDevice(t, code, face, actorId(by), now);
  if (!row) throw domainError('kiosk.code_unknown');
  await record(t, 'kiosk.pair', row.id, by, { campus: face.campus }, now);
  return { id: row.id };
}

/** Throws kiosk.unknown, kiosk.changed, kiosk.campus_unknown. */
export async function changeDevice(
  t: Tx,
  ask: { id: string; version: number; face: db.DeviceFace },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  await requireCampus(t, ask.face.campus);
  const row = await db.changeDevice(t, ask.id, ask.version, ask.face);
  if (!row) {
    const there = (await db.pairedDevices(t)).some(({ id }) => id === ask.id);
    throw domainError(there ? 'kiosk.changed' : 'kiosk.unknown');
  }
  await record(t, 'kiosk.change', row.id, by, { campus: ask.face.campus }, now);
  return { id: row.id };
}

/** From the commit on its token is nobody's, and whoever stands at it is known no more. Throws kiosk.unknown. */
export async function endDevice(t: Tx, id: string, by: Actor, now: Instant): Promise<{ id: string }> {
  const row = await db.endDevice(t, id, now);
  if (!row) throw domainError('kiosk.unknown');
  await endSittings(t, id, 'device_ended', now);
  await record(t, 'kiosk.end', id, by, {}, now);
  return { id };
}

/** Somebody goes there. Throws kiosk.unknown when nobody called. */
export async function answerHelp(t: Tx, id: string, by: Actor, now: Instant): Promise<{ id: string }> {
  if (!(await db.answerHelp(t, id))) throw domainError('kiosk.unknown');
  await record(t, 'kiosk.help_answered', id, by, {}, now);
  return { id };
}

async function requireCampus(t: Tx, id: string): Promise<void> {
  if (!(await campuses(t)).has(id)) throw domainError('kiosk.campus_unknown');
}

/** The campuses at which there is anything to come to, in the order of the directory. */
async function campuses(t: Tx): Promise<Map<string, Words>> {
  const all = [...(await departments(t)), ...(await places(t))];
  return new Map(all.map(({ campus }) => [campus.id, campus.name]));
}

function waiting(row: db.DeviceRow, now: Instant): OwnDevice {
  if (row.code === null || row.codeUntil === null) return { state: 'unknown' };
  const secondsLeft = Math.ceil((epochMs(row.codeUntil) - epochMs(now)) / 1000);
  return secondsLeft > 0 ? { state: 'waiting', code: row.code, secondsLeft } : { state: 'unknown' };
}

function told(
  row: Awaited<ReturnType<typeof db.pairedDevices>>[number],
  known: ReadonlyMap<string, Words>,
  now: Instant,
  lang: Lang,
): Device {
  const { id, version, name, stands, idleSeconds, seenAt, helpAt, pairedAt, busySince } = row;
  if (row.campus === null || pairedAt === null) throw new Error('a paired kiosk has a campus');
  const within = (at: Instant | null, seconds: number) => at !== null && epochMs(now) - epochMs(at) < seconds * 1000;
  const lives = within(seenAt, SILENT_SECONDS);
  return {
    id,
    version,
    name,
    campus: row.campus,
    campusName: known.get(row.campus)?.[lang] ?? '',
    stands,
    idleSeconds,
    state: lives ? (within(busySince, sittingLives(idleSeconds)) ? 'busy' : 'free') : 'silent',
    helpAt: helpAt && toOffset(helpAt),
    seenAt: seenAt && toOffset(seenAt),
    pairedAt: toOffset(pairedAt),
  };
}

async function record(
  t: Tx,
  action: string,
  id: string,
  actor: Actor,
  detail: Record<string, string>,
  now: Instant,
): Promise<void> {
  await audit(t, { actor, action, subject: `kiosk.device/${id}`, outcome: 'ok', detail }, now);
}
