import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { Proposal, ProposalKind } from '../domain/propose.ts';

export interface ProposalRow {
  id: string;
  department: string;
  kind: ProposalKind;
  weekday: number;
  relieves: number;
  starts: string;
  ends: string;
  moved: number;
  basedFrom: LocalDate;
  basedTo: LocalDate;
  /** Tenths of a minute. */
  measured: number;
  before: number;
  after: number;
  state: 'open' | 'accepted' | 'rejected' | 'overtaken';
  proposedAt: Instant;
  reason: string | null;
  decidedAt: Instant | null;
  decidedByName: string | null;
  firstDay: LocalDate | null;
  lastDay: LocalDate | null;
}

const COLUMNS = sql`id, department_id as department, kind, weekday, relieves, to_char(starts, 'HH24:MI') as starts,
  to_char(ends, 'HH24:MI') as ends, moved, based_from as "basedFrom", based_to as "basedTo", measured,
  expected_before as before, expected_after as after, state, proposed_at as "proposedAt", reason,
  decided_at as "decidedAt", decided_by_name as "decidedByName", first_day as "firstDay", last_day as "lastDay"`;

/** Open ones and those that were decided, the latest first. */
export async function proposalRows(t: Tx): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select ${COLUMNS} from elastic.proposal where hospital_id = ${t.scope.hospital} and state <> 'overtaken'
    order by (state = 'open') desc, coalesce(decided_at, proposed_at) desc, measured desc, id limit 100`.execute(t.db);
  return rows;
}

const tenths = (minutes: number): number => Math.round(minutes * 10);

/** The new proposals in place of those that nobody has decided. */
export async function replaceOpen(
  t: Tx,
  list: readonly Proposal[],
  based: { from: LocalDate; to: LocalDate; seed: string },
  now: Instant,
): Promise<void> {
  await sql`update elastic.proposal set state = 'overtaken'
    where hospital_id = ${t.scope.hospital} and state = 'open'`.execute(t.db);
  for (const one of list)
    await sql`
      insert into elastic.proposal (hospital_id, id, department_id, kind, weekday, relieves, starts, ends, moved, based_from,
        based_to, measured, expected_before, expected_after, seed, state, proposed_at)
      values (${t.scope.hospital}, ${newId()}, ${one.department}, ${one.kind}, ${one.weekday}, ${one.relieves}, ${one.starts},
        ${one.ends}, ${one.moved}, ${based.from}, ${based.to}, ${tenths(one.measured)}, ${tenths(one.before)},
        ${tenths(one.after)}, ${based.seed}, 'open', ${now})
      on conflict do nothing`.execute(t.db);
}

export interface Decision {
  id: string;
  reason: string;
  by: string;
  byName: string;
}

/** open -> rejected; null when it is not open any more. */
export async function rejectProposal(
  t: Tx,
  { id, reason, by, byName }: Decision,
  now: Instant,
): Promise<ProposalRow | null> {
  const { rows } = await sql<ProposalRow>`
    update elastic.proposal set state = 'rejected', reason = ${reason}, decided_at = ${now}, decided_by = ${by},
      decided_by_name = ${byName}
    where hospital_id = ${t.scope.hospital} and id = ${id} and state = 'open' returning ${COLUMNS}`.execute(t.db);
  return rows[0] ?? null;
}

/** One that is still open, locked until the transaction ends. */
export async function openProposal(t: Tx, id: string): Promise<ProposalRow | null> {
  const { rows } = await sql<ProposalRow>`
    select ${COLUMNS} from elastic.proposal where hospital_id = ${t.scope.hospital} and id = ${id} and state = 'open'
    for update`.execute(t.db);
  return rows[0] ?? null;
}

/** open -> accepted, with the rule on trial that came of it; false when it is not open any more. */
export async function acceptProposal(
  t: Tx,
  { id, reason, by, byName }: Decision,
  trial: { template: string; from: LocalDate; until: LocalDate },
  now: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update elastic.proposal set state = 'accepted', reason = ${reason}, decided_at = ${now}, decided_by = ${by},
      decided_by_name = ${byName}, template_id = ${trial.template}, first_day = ${trial.from}, last_day = ${trial.until}
    where hospital_id = ${t.scope.hospital} and id = ${id} and state = 'open'`.execute(t.db);
  return numAffectedRows === 1n;
}

export async function proposalExists(t: Tx, id: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from elastic.proposal where hospital_id = ${t.scope.hospital} and id = ${id}`.execute(t.db);
  return rows.length > 0;
}

/** What people waited since in the departments and on the weekdays of accepted proposals, with the clinics held by its rule. */
export async function measuredSince(t: Tx): Promise<{ id: string; visits: number; waited: number; clinics: number }[]> {
  const { rows } = await sql<{ id: string; visits: number; waited: number; clinics: number }>`
    select p.id, count(*)::integer as visits, coalesce(sum(greatest(0, extract(epoch from date_trunc('minute', v.started_at)
        - date_trunc('minute', greatest(v.checked_in_at, v.slot_start))) / 60)), 0)::integer as waited,
      (select count(*) from booking.v_clinic s where s.hospital_id = p.hospital_id and s.template_id = p.template_id
        and exists (select from queue.v_visit w where w.hospital_id = s.hospital_id and w.session_id = s.session_id
          and w.started_at is not null))::integer as clinics
    from elastic.proposal p
    join queue.v_visit v on v.hospital_id = p.hospital_id and v.department_id = p.department_id
      and v.started_at >= p.first_day and v.local_date between p.first_day and p.last_day
      and extract(isodow from v.local_date) in (p.weekday, p.relieves)
    where p.hospital_id = ${t.scope.hospital} and p.state = 'accepted'
    group by p.hospital_id, p.id, p.template_id`.execute(t.db);
  return rows;
}
