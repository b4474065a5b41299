import type { Tx } from '#platform/db/tx.ts';
import { type FigureRow, type Figures, figuresFrom } from '../domain/figures.ts';
import type { SlotClass } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

/** How "every department" and "every class" stand in a key, where null cannot. */
const EVERY_DEPARTMENT = '00000000-0000-0000-0000-000000000000';
const ANY_CLASS = 'any';

/** The figures of this hospital: its own rows over the defaults; `at` gives those of a department and class. */
export async function figuresOf(t: Tx): Promise<Figures> {
  return figuresFrom(await figureRows(t));
}

/** What the hospital has set itself: for all in booking.setting, for a part of it in booking.figure. */
export async function figureRows(t: Tx): Promise<FigureRow[]> {
  const { rows } = await t.client.query<FigureRow>(
    `select key, value, null::uuid as department, null::text as "slotClass" from booking.setting where hospital_id = $1
     union all
     select key, to_jsonb(value), nullif(department_id, '${EVERY_DEPARTMENT}'), nullif(slot_class, '${ANY_CLASS}')
     from booking.figure where hospital_id = $1`,
    [hospitalOf(t)],
  );
  return rows;
}

export interface FigureChange {
  id: string;
  key: string;
  department: string | null;
  slotClass: SlotClass | null;
  /** What stood in this very scope before, null when nothing did; likewise afterwards. */
  before: number | null;
  value: number | null;
  reason: string;
  at: string;
  by: string;
  byName: string;
}

/**
 * Sets the figure of one scope, or takes it away (null), and writes down who did it. Answers what stood there before.
 * Two at once wait for each other, so that each history row begins where the one before it ended.
 */
export async function changeFigure(t: Tx, change: Omit<FigureChange, 'before'>): Promise<number | null> {
  const hospital = hospitalOf(t);
  await t.client.query(`select pg_advisory_xact_lock(hashtext('booking.figure'), $1)`, [hospital]);
  const rows = await figureRows(t);
  const { key, department, slotClass } = change;
  const stood = rows.find((r) => r.key === key && r.department === department && r.slotClass === slotClass);
  const before = (stood?.value as number | undefined) ?? null;
  if (department === null && slotClass === null) await keepForAll(t, change);
  else await keepForPart(t, change);
  await t.client.query(
    `insert into booking.setting_change (hospital_id, id, key, department_id, slot_class, before, value, reason,
       changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, to_jsonb($6::integer), to_jsonb($7::integer), $8, $9, $10, $11)`,
    [
      hospital,
      change.id,
      key,
      department,
      slotClass,
      before,
      change.value,
      change.reason,
      change.at,
      change.by,
      change.byName,
    ],
  );
  return before;
}

type Wanted = Omit<FigureChange, 'before'>;

const scopeOf = ({ key, department, slotClass }: Wanted) => [
  key,
  department ?? EVERY_DEPARTMENT,
  slotClass ?? ANY_CLASS,
];

async function keepForAll(t: Tx, { key, value, at, by }: Wanted): Promise<void> {
  const hospital = hospitalOf(t);
  if (value === null) {
    await t.client.query('delete from booking.setting where hospital_id = $1 and key = $2', [hospital, key]);
    return;
  }
  await t.client.query(
    `insert into booking.setting (hospital_id, key, value, changed_at, changed_by)
     values ($1, $2, to_jsonb($3::integer), $4, $5) on conflict on constraint booking_setting_pk do update
     set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [hospital, key, value, at, by],
  );
}

async function keepForPart(t: Tx, wanted: Wanted): Promise<void> {
  const scope = [hospitalOf(t), ...scopeOf(wanted)];
  if (wanted.value === null) {
    await t.client.query(
      'delete from booking.figure where hospital_id = $1 and key = $2 and department_id = $3 and slot_class = $4',
      scope,
    );
    return;
  }
  await t.client.query(
    `insert into booking.figure (hospital_id, key, department_id, slot_class, value, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint booking_figure_pk do update
     set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [...scope, wanted.value, wanted.at, wanted.by],
  );
}

/** The latest changes first, at most 100. */
export async function figureChanges(t: Tx): Promise<Omit<FigureChange, 'by'>[]> {
  const { rows } = await t.client.query<Omit<FigureChange, 'by'>>(
    `select id, key, department_id as department, slot_class as "slotClass", before, value, reason, changed_at as at,
       coalesce(changed_by_name, changed_by) as "byName"
     from booking.setting_change where hospital_id = $1 order by changed_at desc, id desc limit 100`,
    [hospitalOf(t)],
  );
  return rows;
}
