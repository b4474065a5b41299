import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { type SettingKey, type Settings, settingsFrom } from '../domain/settings.ts';
import { hospitalOf } from './hospital-of.ts';

/** The figures of this hospital: its own rows over the defaults. */
export async function settingsOf(t: Tx): Promise<Settings> {
  const { rows } = await t.client.query('select key, value from booking.setting where hospital_id = $1', [
    hospitalOf(t),
  ]);
  return settingsFrom(rows);
}

export interface SettingChange {
  key: string;
  value: number;
  before: number | null;
  reason: string;
  changedAt: Instant;
  changedBy: string;
}

/** Sets one figure and adds the change to its history; `before` is the hospital's own earlier figure, if it had one. */
export async function writeSetting(
  t: Tx,
  change: { key: SettingKey; value: number; reason: string; by: string },
  now: Instant,
): Promise<void> {
  const { rows } = await t.client.query<{ value: number }>(
    'select value from booking.setting where hospital_id = $1 and key = $2 for no key update',
    [hospitalOf(t), change.key],
  );
  await t.client.query(
    `insert into booking.setting (hospital_id, key, value, changed_at, changed_by)
     values ($1, $2, to_jsonb($3::integer), $4, $5)
     on conflict (hospital_id, key) do update
       set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [hospitalOf(t), change.key, change.value, now, change.by],
  );
  await t.client.query(
    `insert into booking.setting_change (hospital_id, id, key, value, before, reason, changed_at, changed_by)
     values ($1, $2, $3, to_jsonb($4::integer), to_jsonb($5::integer), $6, $7, $8)`,
    [hospitalOf(t), newId(), change.key, change.value, rows[0]?.value ?? null, change.reason, now, change.by],
  );
}

/** The latest changes of this hospital's figures, newest first. */
export async function settingChanges(t: Tx, limit: number): Promise<SettingChange[]> {
  const { rows } = await t.client.query<SettingChange>(
    `select key, value, before, reason, changed_at as "changedAt", changed_by as "changedBy"
     from booking.setting_change
     where hospital_id = $1 and department_id is null and slot_class is null and value is not null
     order by changed_at desc, id desc limit $2`,
    [hospitalOf(t), limit],
  );
  return rows;
}
