import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ProblemRule } from '../../domain/problems/rule.ts';

/** What the hospital has decided last; null: nothing yet. */
export async function ruleAt(t: Tx, now: Instant): Promise<ProblemRule | null> {
  const { rows } = await t.client.query<ProblemRule>(
    `select again_days as "againDays", likeness,
       jsonb_build_object('minor', days_minor, 'ordinary', days_ordinary, 'serious', days_serious) as days
     from programme.problem_rule where hospital_id = $1 and since <= $2 order by since desc limit 1`,
    [t.scope.hospital, now],
  );
  return rows[0] ?? null;
}

/** From this moment on; the one before stays in the table. */
export async function insertRule(t: Tx, rule: ProblemRule, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.problem_rule (hospital_id, since, again_days, likeness, days_minor, days_ordinary, days_serious, kept_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (hospital_id, since) do update set again_days = $3, likeness = $4, days_minor = $5, days_ordinary = $6,
       days_serious = $7, kept_by = $8`,
    [t.scope.hospital, now, rule.againDays, rule.likeness, rule.days.minor, rule.days.ordinary, rule.days.serious, by],
  );
}
