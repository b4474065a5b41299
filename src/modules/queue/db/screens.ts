import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ScreenFace {
  name: string;
  shows: 'area' | 'room' | 'pharmacy' | 'exams';
  place: string;
  voice: 'off' | 'chime' | 'speech' | 'clips';
  repeats: number;
  quietFrom: string | null;
  quietTo: string | null;
}

export interface ScreenRow extends Omit<ScreenFace, 'shows' | 'place'> {
  id: string;
  state: 'waiting' | 'paired' | 'revoked';
  code: string | null;
  codeUntil: Instant | null;
  shows: ScreenFace['shows'] | null;
  place: string | null;
  pairedAt: Instant | null;
  version: number;
}

const COLUMNS = `id, state, code, code_until as "codeUntil", name, shows, place_id as place, voice, repeats,
  quiet_from as "quietFrom", quiet_to as "quietTo", paired_at as "pairedAt", version`;

/** Makes room for new codes: screens whose code has run out unconfirmed were never anybody's. */
export async function dropStaleCodes(t: Tx, now: Instant): Promise<void> {
  await t.client.query(`delete from queue.screen where hospital_id = $1 and state = 'waiting' and code_until <= $2`, [
    t.scope.hospital,
    now,
  ]);
}

/** A waiting screen; null when its code is another screen's at this moment, or too many screens wait. */
export async function insertScreen(
  t: Tx,
  s: { id: string; hash: string; code: string; until: Instant; most: number },
  now: Instant,
): Promise<ScreenRow | null> {
  const { rows } = await t.client.query<ScreenRow>(
    `insert into queue.screen (hospital_id, id, token_hash, state, code, code_until, asked_at)
     select $1, $2, $3, 'waiting', $4, $5, $6
     where (select count(*) from queue.screen where hospital_id = $1 and state = 'waiting') < $7
     on conflict (hospital_id, code) where state = 'waiting' do nothing returning ${COLUMNS}`,
    [t.scope.hospital, s.id, s.hash, s.code, s.until, now, s.most],
  );
  return rows[0] ?? null;
}

export async function screenByToken(t: Tx, hash: string): Promise<ScreenRow | null> {
  const { rows } = await t.client.query<ScreenRow>(
    `select ${COLUMNS} from queue.screen where hospital_id = $1 and token_hash = $2 and state <> 'revoked'`,
    [t.scope.hospital, hash],
  );
  return rows[0] ?? null;
}

/** The screens that hang, by name. */
export async function pairedScreens(t: Tx): Promise<ScreenRow[]> {
  const { rows } = await t.client.query<ScreenRow>(
    `select ${COLUMNS} from queue.screen where hospital_id = $1 and state = 'paired' order by name, id limit 2000`,
    [t.scope.hospital],
  );
  return rows;
}

/** The screen that shows this code now takes its face; null when no screen does, or its time is over. */
export function pairScreen(t: Tx, code: string, face: ScreenFace, by: string, now: Instant): Promise<ScreenRow | null> {
  return changed(
    t,
    `state = 'paired', code = null, code_until = null, paired_at = $9, paired_by = $10, ${FACE}`,
    `code = $11 and state = 'waiting' and code_until > $9`,
    [...valuesOf(face), now, by, code],
  );
}

/** Null when it does not hang any more, or somebody has changed it since `version`. */
export function changeScreen(t: Tx, id: string, version: number, face: ScreenFace): Promise<ScreenRow | null> {
  return changed(t, FACE, `id = $9 and state = 'paired' and version = $10`, [...valuesOf(face), id, version]);
}

export function revokeScreen(t: Tx, id: string, now: Instant): Promise<ScreenRow | null> {
  return changed(t, `state = 'revoked', revoked_at = $2`, `id = $3 and state = 'paired'`, [now, id]);
}

const FACE = `name = $2, shows = $3, place_id = $4, voice = $5, repeats = $6, quiet_from = $7, quiet_to = $8`;
const valuesOf = (f: ScreenFace): unknown[] => [f.name, f.shows, f.place, f.voice, f.repeats, f.quietFrom, f.quietTo];

async function changed(t: Tx, set: string, where: string, values: unknown[]): Promise<ScreenRow | null> {
  const { rows } = await t.client.query<ScreenRow>(
    `update queue.screen set ${set}, version = version + 1 where hospital_id = $1 and ${where} returning ${COLUMNS}`,
    [t.scope.hospital, ...values],
  );
  return rows[0] ?? null;
}
