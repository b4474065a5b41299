import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface DeviceFace {
  name: string;
  campus: string;
  stands: string;
  idleSeconds: number;
}

export interface DeviceRow extends Omit<DeviceFace, 'campus'> {
  id: string;
  state: 'waiting' | 'paired' | 'ended';
  code: string | null;
  codeUntil: Instant | null;
  campus: string | null;
  pairedAt: Instant | null;
  seenAt: Instant | null;
  helpAt: Instant | null;
  version: number;
}

const COLUMNS = `id, state, code, code_until as "codeUntil", name, campus_id as campus, stands,
  idle_seconds as "idleSeconds", paired_at as "pairedAt", seen_at as "seenAt", help_at as "helpAt", version`;

/** Machines whose code has run out unconfirmed were never anybody's. */
export async function dropStaleCodes(t: Tx, now: Instant): Promise<void> {
  await t.client.query(`delete from kiosk.device where hospital_id = $1 and state = 'waiting' and code_until <= $2`, [
    t.scope.hospital,
    now,
  ]);
}

/** Null when its code is another machine's at this moment, or too many wait. */
export async function insertDevice(
  t: Tx,
  d: { id: string; hash: string; code: string; until: Instant; most: number },
  now: Instant,
): Promise<DeviceRow | null> {
  const { rows } = await t.client.query<DeviceRow>(
    `insert into kiosk.device (hospital_id, id, token_hash, state, code, code_until, asked_at)
     select $1, $2, $3, 'waiting', $4, $5, $6
     where (select count(*) from kiosk.device where hospital_id = $1 and state = 'waiting') < $7
     on conflict (hospital_id, code) where state = 'waiting' do nothing returning ${COLUMNS}`,
    [t.scope.hospital, d.id, d.hash, d.code, d.until, now, d.most],
  );
  return rows[0] ?? null;
}

export async function deviceByToken(t: Tx, hash: string): Promise<DeviceRow | null> {
  const { rows } = await t.client.query<DeviceRow>(
    `select ${COLUMNS} from kiosk.device where hospital_id = $1 and token_hash = $2 and state <> 'ended'`,
    [t.scope.hospital, hash],
  );
  return rows[0] ?? null;
}

/** Those in use, by name, and whether somebody stands at each. */
export async function pairedDevices(t: Tx): Promise<(DeviceRow & { busySince: Instant | null })[]> {
  const { rows } = await t.client.query<DeviceRow & { busySince: Instant | null }>(
    `select ${COLUMNS}, (select s.seen_at from kiosk.sitting s
        where s.hospital_id = d.hospital_id and s.device_id = d.id and s.ended_at is null) as "busySince"
     from kiosk.device d where hospital_id = $1 and state = 'paired' order by name, id limit 500`,
    [t.scope.hospital],
  );
  return rows;
}

const FACE = 'name = $2, campus_id = $3, stands = $4, idle_seconds = $5';
const valuesOf = (f: DeviceFace): unknown[] => [f.name, f.campus, f.stands, f.idleSeconds];

/** The machine that shows this code now; null when none does, or its time is over. */
export function pairDevice(t: Tx, code: string, face: DeviceFace, by: string, now: Instant): Promise<DeviceRow | null> {
  return changed(
    t,
    `state = 'paired', code = null, code_until = null, paired_at = $6, paired_by = $7, seen_at = $6, ${FACE}`,
    `code = $8 and state = 'waiting' and code_until > $6`,
    [...valuesOf(face), now, by, code],
  );
}

/** Null when it is out of use, or somebody has changed it since `version`. */
export function changeDevice(t: Tx, id: string, version: number, face: DeviceFace): Promise<DeviceRow | null> {
  return changed(t, FACE, `id = $6 and state = 'paired' and version = $7`, [...valuesOf(face), id, version]);
}

export function endDevice(t: Tx, id: string, now: Instant): Promise<DeviceRow | null> {
  return changed(t, `state = 'ended', ended_at = $2, help_at = null`, `id = $3 and state = 'paired'`, [now, id]);
}

/** A sign of life: no act of anybody, so its version stays. */
export async function deviceSeen(t: Tx, id: string, now: Instant): Promise<void> {
  await t.client.query(`update kiosk.device set seen_at = $3 where hospital_id = $1 and id = $2 and state = 'paired'`, [
    t.scope.hospital,
    id,
    now,
  ]);
}

/** Whether this call for help is new: a second press before anybody came is none. */
export async function callHelp(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update kiosk.device set help_at = $3 where hospital_id = $1 and id = $2 and state = 'paired' and help_at is null`,
    [t.scope.hospital, id, now],
  );
  return rowCount === 1;
}

export async function answerHelp(t: Tx, id: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update kiosk.device set help_at = null where hospital_id = $1 and id = $2 and help_at is not null`,
    [t.scope.hospital, id],
  );
  return rowCount === 1;
}

async function changed(t: Tx, set: string, where: string, values: unknown[]): Promise<DeviceRow | null> {
  const { rows } = await t.client.query<DeviceRow>(
    `update kiosk.device set ${set}, version = version + 1 where hospital_id = $1 and ${where} returning ${COLUMNS}`,
    [t.scope.hospital, ...values],
  );
  return rows[0] ?? null;
}
