import { addDays, localDate } from '#kernel/instant.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { handOn } from '../app/tasks/hand-on.ts';
import { keepFile } from '../app/tasks/keep-evidence.ts';
import { askDeadline } from '../app/tasks/move-deadline.ts';
import { submitMeasure } from '../app/tasks/work.ts';

/** The head of a PNG. */
export const somePicture = (): Buffer => Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
export const demoNote = '演示：已完成，请看照片。';

const scope = ({ hospital }: DoorContext) => ({ hospital });
const owner = (d: DoorContext) => d.holderOf('programme.own');

/** A measure of a made-up plan, led by whoever holds programme.own, with a colleague in its unit. */
export async function aMeasure(d: DoorContext): Promise<{ id: string; plan: string; task: string; colleague: string }> {
  const [plan, task, id, unit] = [newId(), newId(), newId(), newId()];
  const lead = accountOf(await owner(d));
  const today = localDate(d.now);
  await d.rows(
    `insert into programme.plan (hospital_id, plan_id, title, year, state, source_name, source_kind, source_sm3, made_at,
       made_by, confirmed_at, confirmed_by) values ($1, $2, '演示方案', 2026, 'active', 'demo', 'form',
       gen_random_uuid()::text, $3, 'demo', $3, 'demo')`,
    [d.hospital, plan, d.now],
  );
  await d.rows(
    `insert into programme.task (hospital_id, task_id, plan_id, position, no, content) values ($1, $2, $3, 1, '1', '演示任务')`,
    [d.hospital, task, plan],
  );
  await d.rows(
    `insert into programme.measure (hospital_id, measure_id, task_id, position, text, lead_account, lead_cell,
       deadline_cell, deadline_kind, due_to) values ($1, $2, $3, 1, '演示举措', $4, 'written', 'written', 'by', $5)`,
    [d.hospital, id, task, lead, addDays(today, 5)],
  );
  const [row] = await d.rows<{ account: string }>(
    `select account_id as account from identity.staff
     where hospital_id = $1 and active and account_id <> $2 order by account_id limit 1`,
    [d.hospital, lead],
  );
  const colleague = row?.account as string;
  await d.rows('insert into programme.unit (hospital_id, unit_id, name) values ($1, $2, $3)', [
    d.hospital,
    unit,
    `演示科室${unit.slice(-8)}`,
  ]);
  await d.rows(
    `insert into programme.unit_member (hospital_id, unit_id, account_id, part) values ($1, $2, $3, 'member')`,
    [d.hospital, unit, colleague],
  );
  await d.rows(
    `insert into programme.measure_unit (hospital_id, measure_id, part, position, name, unit_id, cell)
     values ($1, $2, 'responsible', 1, '演示科室', $3, 'written')`,
    [d.hospital, id, unit],
  );
  return { id, plan, task, colleague };
}

export async function submitted(d: DoorContext): Promise<string> {
  const { id } = await aMeasure(d);
  const by = await owner(d);
  await d.app.db.tx(scope(d), (t) => submitMeasure(t, { measure: id, version: 1 }, demoNote, by, d.now));
  return id;
}

export async function aFile(d: DoorContext): Promise<{ id: string; file: string }> {
  const { id } = await aMeasure(d);
  const by = await owner(d);
  return { id, file: (await d.app.db.tx(scope(d), (t) => keepFile(t, id, somePicture(), by, d.now))).id };
}

/** Handed to whoever walks through the door by a colleague of theirs in the unit. */
export async function handedToMe(d: DoorContext): Promise<string> {
  const { id, colleague } = await aMeasure(d);
  const me = await owner(d);
  const to = accountOf(me) as string;
  const by: Actor = { ...(me as Extract<Actor, { kind: 'staff' }>), account: colleague };
  await d.rows(
    `insert into programme.unit_member (hospital_id, unit_id, account_id, part)
     select hospital_id, unit_id, $3, 'member' from programme.measure_unit where hospital_id = $1 and measure_id = $2`,
    [d.hospital, id, to],
  );
  await d.app.db.tx(scope(d), (t) => handOn(t, id, { to, note: '' }, by, d.now));
  return id;
}

export async function deadlineAsked(d: DoorContext): Promise<string> {
  const { id } = await aMeasure(d);
  const by = await owner(d);
  const wish = { to: addDays(localDate(d.now), 20), reason: '演示：设备晚到' };
  await d.app.db.tx(scope(d), (t) => askDeadline(t, id, wish, by, d.now));
  return id;
}
