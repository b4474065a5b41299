import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HandoverAct, HandoverState, Kind } from '../domain/handover.ts';

export interface HandoverRow {
  id: string;
  kind: Kind;
  patient: string | null;
  needSealed: string;
  firstDepartment: string;
  department: string;
  holder: string;
  holderName: string;
  state: HandoverState;
  offeredDepartment: string | null;
  offeredAt: Instant | null;
  dueAt: Instant;
  openedAt: Instant;
  closedAt: Instant | null;
  outcome: string | null;
  version: number;
}

const columns = sql.raw(
  `id, kind, patient_id as patient, need_sealed as "needSealed", first_department_id as "firstDepartment",
   department_id as department, holder, holder_name as "holderName", state, offered_department_id as "offeredDepartment",
   offered_at as "offeredAt", due_at as "dueAt", opened_at as "openedAt", closed_at as "closedAt", outcome, version`,
);

export interface Who {
  account: string;
  name: string;
}

export interface NewHandover {
  id: string;
  kind: Kind;
  patient: string | null;
  needSealed: string;
  department: string;
  due: Instant;
}

export async function insertHandover(t: Tx, h: NewHandover, who: Who, now: Instant): Promise<HandoverRow> {
  const { rows } = await sql<HandoverRow>`
    insert into triage.handover (hospital_id, id, kind, patient_id, need_sealed, first_department_id, department_id,
      holder, holder_name, state, due_at, opened_at)
    values (${t.scope.hospital}, ${h.id}, ${h.kind}, ${h.patient}, ${h.needSealed}, ${h.department}, ${h.department},
      ${who.account}, ${who.name}, 'held', ${h.due}, ${now})
    returning ${columns}`.execute(t.db);
  return rows[0] as HandoverRow;
}

/** Only who answers for it offers it; until it is accepted they still do. Null when it is not so any more. */
export async function offer(
  t: Tx,
  id: string,
  version: number,
  who: Who,
  department: string,
  due: Instant,
  now: Instant,
) {
  const { rows } = await sql<HandoverRow>`
    update triage.handover set state = 'offered', offered_department_id = ${department}, offered_at = ${now},
      due_at = ${due}, version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and version = ${version} and state = 'held'
      and holder = ${who.account}
    returning ${columns}`.execute(t.db);
  return rows[0] ?? null;
}

/** Somebody else than the holder takes it over. */
export async function accept(t: Tx, id: string, version: number, who: Who, due: Instant) {
  const { rows } = await sql<HandoverRow>`
    update triage.handover set state = 'held', holder = ${who.account}, holder_name = ${who.name},
      department_id = offered_department_id, offered_department_id = null, offered_at = null, due_at = ${due},
      version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and version = ${version} and state = 'offered'
      and holder <> ${who.account}
    returning ${columns}`.execute(t.db);
  return rows[0] ?? null;
}

/** Somebody else than the holder refuses it: it stays with the holder. */
export async function sendBack(t: Tx, id: string, version: number, who: Who, due: Instant) {
  const { rows } = await sql<HandoverRow>`
    update triage.handover set state = 'held', offered_department_id = null, offered_at = null, due_at = ${due},
      version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and version = ${version} and state = 'offered'
      and holder <> ${who.account}
    returning ${columns}`.execute(t.db);
  return rows[0] ?? null;
}

export async function close(t: Tx, id: string, version: number, who: Who, outcome: string, now: Instant) {
  const { rows } = await sql<HandoverRow>`
    update triage.handover set state = 'closed', closed_at = ${now}, outcome = ${outcome}, version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and version = ${version} and state = 'held'
      and holder = ${who.account}
    returning ${columns}`.execute(t.db);
  return rows[0] ?? null;
}

export async function handoverById(t: Tx, id: string): Promise<HandoverRow | null> {
  const { rows } = await sql<HandoverRow>`
    select ${columns} from triage.handover where hospital_id = ${t.scope.hospital} and id = ${id}`.execute(t.db);
  return rows[0] ?? null;
}

/** What somebody answers for, and what waits to be accepted by somebody; the first due first. */
export async function openFor(t: Tx, account: string): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`
    select ${columns} from triage.handover
    where hospital_id = ${t.scope.hospital} and (state = 'offered' or (state = 'held' and holder = ${account}))
    order by due_at, id limit 300`.execute(t.db);
  return rows;
}

/** Opened between two instants or still open then, newest first. */
export async function handoversBetween(t: Tx, from: Instant, until: Instant, limit: number): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`
    select ${columns} from triage.handover
    where hospital_id = ${t.scope.hospital} and opened_at < ${until}
      and (opened_at >= ${from} or closed_at is null or closed_at >= ${from})
    order by opened_at desc, id desc limit ${limit}`.execute(t.db);
  return rows;
}

export interface StepRow {
  handover: string;
  seq: number;
  act: HandoverAct;
  from: string | null;
  to: string;
  reason: string | null;
  note: string | null;
  at: Instant;
  byName: string;
}

export interface NewStep {
  act: HandoverAct;
  from: string | null;
  to: string;
  reason: string | null;
  note: string | null;
}

/** The step that brought a hand-over to its present version. */
export async function insertStep(t: Tx, row: HandoverRow, step: NewStep, who: Who, now: Instant): Promise<void> {
  await sql`
    insert into triage.handover_step (hospital_id, handover_id, seq, act, from_department_id, to_department_id, reason, note,
      at, acted_by, acted_by_name)
    values (${t.scope.hospital}, ${row.id}, ${row.version}, ${step.act}, ${step.from}, ${step.to}, ${step.reason},
      ${step.note}, ${now}, ${who.account}, ${who.name})`.execute(t.db);
}

const stepColumns = sql.raw(
  `s.handover_id as handover, s.seq, s.act, s.from_department_id as "from", s.to_department_id as "to", s.reason, s.note, s.at,
   s.acted_by_name as "byName"`,
);

/** The whole chains of some hand-overs. */
export async function stepsOf(t: Tx, handovers: readonly string[]): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select ${stepColumns} from triage.handover_step s
    where s.hospital_id = ${t.scope.hospital} and s.handover_id = any(${[...handovers]}::uuid[])
    order by s.handover_id, s.seq`.execute(t.db);
  return rows;
}

export interface CountRow {
  department: string;
  opened: number;
  open: number;
  overdue: number;
  passed: number;
  accepted: number;
  sentBack: number;
}

/** Per department: opened there in the period; open and overdue now where it rests, or waits to be accepted; acts in the period. */
export async function dutyCounts(t: Tx, from: Instant, until: Instant, now: Instant): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    with facts as (
      select first_department_id as department, 'opened' as what from triage.handover
        where hospital_id = ${t.scope.hospital} and opened_at >= ${from} and opened_at < ${until}
      union all
      select coalesce(offered_department_id, department_id), 'open' from triage.handover
        where hospital_id = ${t.scope.hospital} and state <> 'closed'
      union all
      select coalesce(offered_department_id, department_id), 'overdue' from triage.handover
        where hospital_id = ${t.scope.hospital} and state <> 'closed' and due_at < ${now}
      union all
      select case act when 'pass' then from_department_id when 'send_back' then from_department_id else to_department_id end, act
        from triage.handover_step
        where hospital_id = ${t.scope.hospital} and at >= ${from} and at < ${until} and act in ('pass', 'accept', 'send_back'))
    select department, (count(*) filter (where what = 'opened'))::integer as opened,
      (count(*) filter (where what = 'open'))::integer as open,
      (count(*) filter (where what = 'overdue'))::integer as overdue,
      (count(*) filter (where what = 'pass'))::integer as passed,
      (count(*) filter (where what = 'accept'))::integer as accepted,
      (count(*) filter (where what = 'send_back'))::integer as "sentBack"
    from facts group by department`.execute(t.db);
  return rows;
}

/** How long each offer that was accepted in the period had waited, by the department that accepted. */
export async function acceptances(
  t: Tx,
  from: Instant,
  until: Instant,
): Promise<{ department: string; seconds: number }[]> {
  const { rows } = await sql<{ department: string; seconds: number }>`
    select a.to_department_id as department, extract(epoch from a.at - p.at)::integer as seconds
    from triage.handover_step a
    join triage.handover_step p on p.hospital_id = a.hospital_id and p.handover_id = a.handover_id and p.seq = a.seq - 1
    where a.hospital_id = ${t.scope.hospital} and a.act = 'accept' and p.act = 'pass' and a.at >= ${from} and a.at < ${until}
    order by a.at`.execute(t.db);
  return rows;
}

/** Why departments sent back what they were offered. */
export async function refusalReasons(
  t: Tx,
  from: Instant,
  until: Instant,
): Promise<{ department: string; reason: string; count: number }[]> {
  const { rows } = await sql<{ department: string; reason: string; count: number }>`
    select from_department_id as department, reason, count(*)::integer as count from triage.handover_step
    where hospital_id = ${t.scope.hospital} and act = 'send_back' and at >= ${from} and at < ${until}
    group by 1, 2 order by 3 desc, 2`.execute(t.db);
  return rows;
}
