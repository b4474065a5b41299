import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { SpecialDay } from '../domain/calendar.ts';

export async function putDay(t: Tx, day: SpecialDay): Promise<void> {
  await t.client.query(
    `insert into catalog.calendar_day (hospital_id, date, kind, name_zh, name_en, source)
     values ($1, $2, $3, $4, $5, 'hospital')
     on conflict (hospital_id, date) do update set kind = excluded.kind, name_zh = excluded.name_zh,
       name_en = excluded.name_en, source = excluded.source`,
    [t.scope.hospital, day.date, day.kind, day.name.zh, day.name.en],
  );
}

export async function deleteDay(t: Tx, date: LocalDate): Promise<void> {
  await t.client.query('delete from catalog.calendar_day where hospital_id = $1 and date = $2', [
    t.scope.hospital,
    date,
  ]);
}

/** Puts days that are not there yet; a day that the hospital changed stays as it is. */
export async function insertDays(t: Tx, days: readonly (SpecialDay & { source: string })[]): Promise<void> {
  await t.client.query(
    `insert into catalog.calendar_day (hospital_id, date, kind, name_zh, name_en, source)
     select $1, * from unnest($2::date[], $3::text[], $4::text[], $5::text[], $6::text[])
     on conflict (hospital_id, date) do nothing`,
    [
      t.scope.hospital,
      days.map((d) => d.date),
      days.map((d) => d.kind),
      days.map((d) => d.name.zh),
      days.map((d) => d.name.en),
      days.map((d) => d.source),
    ],
  );
}
