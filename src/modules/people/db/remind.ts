import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export const remindKinds = ['licence', 'certificate', 'training'] as const;
export type RemindKind = (typeof remindKinds)[number];

export interface ToRemind {
  id: string;
  title: string;
  end: LocalDate;
  /** Whom it concerns beside the keepers. */
  accounts: string[];
  taken: string[];
}

const whose: Record<RemindKind, { end: string; open: string; accounts: string }> = {
  licence: {
    end: 'valid_until',
    open: 'r.ended_at is null and r.valid_until is not null',
    accounts: `case when r.account_id is null then '{}' else array[r.account_id::text] end`,
  },
  certificate: {
    end: 'valid_until',
    open: 'r.ended_at is null and r.valid_until is not null',
    accounts: `'{}'::text[]`,
  },
  training: {
    end: 'held_on',
    open: `r.state = 'planned'`,
    accounts: `array(select p.account_id::text from people.training_person p
      where p.hospital_id = r.hospital_id and p.training_id = r.training_id and p.outcome = 'invited')`,
  },
};

/** Records whose day to look at them has come; locked, so that two sweeps never take the same. */
export async function recordsToRemind(t: Tx, kind: RemindKind, today: LocalDate, limit: number): Promise<ToRemind[]> {
  const { end, open, accounts } = whose[kind];
  const { rows } = await t.client.query<ToRemind>(
    `select r.${kind}_id as id, r.title, r.${end} as "end", ${accounts} as accounts,
       array(select s.step from people.reminder_sent s where s.hospital_id = r.hospital_id
         and s.record_id = r.${kind}_id and s.ends_on = r.${end}) as taken
     from people.${kind} r where r.hospital_id = $1 and ${open} and (r.remind_on is null or r.remind_on <= $2)
     order by r.${kind}_id limit $3 for update of r skip locked`,
    [t.scope.hospital, today, limit],
  );
  return rows;
}

/** What was taken of one record, and when to look again. */
export async function keepReminded(
  t: Tx,
  kind: RemindKind,
  { id, end, take, next }: { id: string; end: LocalDate; take: readonly string[]; next: LocalDate | null },
  now: Instant,
): Promise<void> {
  if (take.length > 0)
    await t.client.query(
      `insert into people.reminder_sent (hospital_id, record_id, ends_on, step, sent_at)
       select $1, $2, $3, step, $5 from unnest($4::text[]) as step
       on conflict on constraint people_reminder_sent_pkey do nothing`,
      [t.scope.hospital, id, end, take, now],
    );
  await t.client.query(
    `update people.${kind} set remind_on = coalesce($3::date, 'infinity') where hospital_id = $1 and ${kind}_id = $2`,
    [t.scope.hospital, id, next],
  );
}
