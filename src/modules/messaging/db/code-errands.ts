import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '../domain/render.ts';
import type { CodeTemplate } from '../domain/templates-codes.ts';

export interface CodeErrand {
  id: string;
  template: CodeTemplate;
  lang: Lang;
  elder: boolean;
  phoneSealed: string;
  codeSealed: string;
  until: Instant;
}
export type PendingErrand = CodeErrand & { tries: number; createdAt: Instant };

export async function insertErrand(t: Tx, e: CodeErrand, now: Instant): Promise<void> {
  await t.client.query(
    `insert into messaging.code_errand
       (hospital_id, errand_id, template, lang, elder, phone_sealed, code_sealed, state, until, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9)`,
    [t.scope.hospital, e.id, e.template, e.lang, e.elder, e.phoneSealed, e.codeSealed, e.until, now],
  );
}

/** Those of these that are to go out now. */
export async function pendingErrands(t: Tx, ids: readonly string[], now: Instant): Promise<PendingErrand[]> {
  const { rows } = await t.client.query<PendingErrand>(
    `select errand_id as id, template, lang, elder, phone_sealed as "phoneSealed", code_sealed as "codeSealed", until,
       tries, created_at as "createdAt"
     from messaging.code_errand
     where hospital_id = $1 and errand_id = any($2::uuid[]) and state = 'pending' and next_at is null and until > $3
     order by errand_id`,
    [t.scope.hospital, ids, now],
  );
  return rows;
}

export interface ErrandEnd {
  id: string;
  wasTries: number;
  /** Null: it is tried again at `nextAt`. */
  end: 'sent' | 'failed' | null;
  nextAt: Instant | null;
  channel: string | null;
  detail: string;
}

/** Moves an errand on from where it was read; of two workers one counts. What has ended holds no code and no phone. */
export async function moveErrand(t: Tx, e: ErrandEnd, now: Instant): Promise<void> {
  await t.client.query(
    `update messaging.code_errand set state = coalesce($4, 'pending'), tries = tries + 1, next_at = $5, channel_id = $6,
       detail = $7, phone_sealed = case when $4::text is null then phone_sealed end,
       code_sealed = case when $4::text is null then code_sealed end,
       ended_at = case when $4::text is null then null else $8::timestamptz end
     where hospital_id = $1 and errand_id = $2 and state = 'pending' and tries = $3`,
    [t.scope.hospital, e.id, e.wasTries, e.end, e.nextAt, e.channel, e.detail, now],
  );
}

/** Codes nobody could type any more are wiped unsent. */
export async function wipeOldErrands(t: Tx, now: Instant, limit: number): Promise<number> {
  const { rowCount } = await t.client.query(
    `with old as (
       select errand_id from messaging.code_errand where hospital_id = $1 and state = 'pending' and until <= $2
       order by until, errand_id limit $3 for update skip locked)
     update messaging.code_errand e
     set state = 'expired', phone_sealed = null, code_sealed = null, next_at = null, ended_at = $2
     from old where e.hospital_id = $1 and e.errand_id = old.errand_id`,
    [t.scope.hospital, now, limit],
  );
  return rowCount ?? 0;
}

/** Those whose pause is over; they are the job's from here on. */
export async function dueErrands(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `with due as (
       select errand_id from messaging.code_errand
       where hospital_id = $1 and state = 'pending' and next_at <= $2
       order by next_at, errand_id limit $3 for update skip locked)
     update messaging.code_errand e set next_at = null from due
     where e.hospital_id = $1 and e.errand_id = due.errand_id returning e.errand_id as id`,
    [t.scope.hospital, now, limit],
  );
  return rows.map(({ id }) => id);
}
