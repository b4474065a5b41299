import type { Tx } from '#platform/db/tx.ts';
import { type LineScope, type RuleRow, type RuleScope, sameScope } from '../domain/queue-rules.ts';

/** How "every department", "every doctor" and "every class" stand in a key, where null cannot. */
const EVERY = '00000000-0000-0000-0000-000000000000';
const ANY_CLASS = 'any';

/** What this hospital has chosen itself. */
export async function ruleRows(t: Tx): Promise<RuleRow[]> {
  const { rows } = await t.client.query<RuleRow>(
    `select key, nullif(department_id, '${EVERY}') as department, nullif(slot_class, '${ANY_CLASS}') as "slotClass",
       nullif(practitioner_id, '${EVERY}') as practitioner, value
     from queue.rule where hospital_id = $1 order by key, department_id, practitioner_id, slot_class`,
    [t.scope.hospital],
  );
  return rows;
}

/** By what department, class and doctor the lines of these sessions choose their rules. */
export async function scopesOfSessions(
  t: Tx,
  sessions: readonly string[],
): Promise<(LineScope & { session: string })[]> {
  const { rows } = await t.client.query<LineScope & { session: string }>(
    `select id as session, department_id as department, slot_class as "slotClass", practitioner_id as practitioner
     from booking.v_session
     where hospital_id = $1 and id = any($2::uuid[])`,
    [t.scope.hospital, [...sessions]],
  );
  return rows;
}

export interface RuleChange extends RuleScope {
  id: string;
  key: string;
  /** What stood in this very scope before, null when nothing did; likewise afterwards. */
  before: string | null;
  value: string | null;
  reason: string;
  at: string;
  by: string;
  byName: string;
}
type Wanted = Omit<RuleChange, 'before'>;

/**
 * Sets the rule of one scope, or takes it away (null), and writes down who did it. Answers what stood there before. Two at
 * once wait for each other, so that each history row begins where the one before it ended.
 */
export async function changeRule(t: Tx, change: Wanted): Promise<string | null> {
  const { hospital } = t.scope;
  await t.client.query(`select pg_advisory_xact_lock(hashtext('queue.rule'), $1)`, [hospital]);
  const { key, department, slotClass, practitioner } = change;
  const before = (await ruleRows(t)).find((row) => row.key === key && sameScope(row, change))?.value ?? null;
  await keep(t, change);
  await t.client.query(
    `insert into queue.rule_change (hospital_id, id, key, department_id, slot_class, before, value, reason, changed_at,
       changed_by, changed_by_name, practitioner_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[hospital, change.id, key, department, slotClass, before],
      ...[change.value, change.reason, change.at, change.by, change.byName, practitioner],
    ],
  );
  return before;
}

async function keep(t: Tx, { key, department, slotClass, practitioner, value, at, by }: Wanted): Promise<void> {
  const scope = [t.scope.hospital, key, department ?? EVERY, slotClass ?? ANY_CLASS, practitioner ?? EVERY];
  if (value === null) {
    await t.client.query(
      `delete from queue.rule where hospital_id = $1 and key = $2 and department_id = $3 and slot_class = $4
         and practitioner_id = $5`,
      scope,
    );
    return;
  }
  await t.client.query(
    `insert into queue.rule (hospital_id, key, department_id, slot_class, practitioner_id, value, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint queue_rule_pkey do update
     set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [...scope, value, at, by],
  );
}

/** The latest changes first, at most 100. */
export async function ruleChanges(t: Tx): Promise<Omit<RuleChange, 'by'>[]> {
  const { rows } = await t.client.query<Omit<RuleChange, 'by'>>(
    `select id, key, department_id as department, slot_class as "slotClass", practitioner_id as practitioner,
       before, value, reason, changed_at as at,
       changed_by_name as "byName"
     from queue.rule_change where hospital_id = $1 order by changed_at desc, id desc limit 100`,
    [t.scope.hospital],
  );
  return rows;
}
