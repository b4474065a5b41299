import { type Place, type Practitioner, places, practitioners } from '#modules/catalog/public.ts';
import { auditAll } from '#platform/audit/record.ts';
import { newId } from '#platform/ids.ts';
import type { CheckedRows, Finding, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import { figuresOf } from '../db/figures.ts';
import { deleteTemplates, templatesInUse } from '../db/import-templates.ts';
import { insertTemplates, templatesOf } from '../db/templates.ts';
import type { Figures } from '../domain/figures.ts';
import type { Template } from '../domain/plan-sessions.ts';
import { overlaps } from '../domain/rules/templates-of-a-doctor-do-not-overlap.ts';
import { rotaColumns } from './import-rota-columns.ts';

/** 排班模板: the repeating week. Found again by doctor, weekday, half-day and start. */
export const rotaImport: ImportKind = {
  kind: 'booking.rota',
  permission: 'booking.rota',
  turn: 5,
  title: { zh: '排班模板', en: 'Rota' },
  note: {
    zh: '导入的是每周重复的班。导入后在“排班”里生成号源。',
    en: 'The week as it repeats. Afterwards sessions are written from it on the rota page.',
  },
  columns: rotaColumns,
  identify: ({ cells }) => ({
    key: [cells.practitioner, cells.weekday, cells.period, cells.starts].join('/'),
    column: 'starts',
  }),
  check,
  commit,
  undo: ({ t }, ids) => deleteTemplates(t, ids),
  used: ({ t }, ids) => templatesInUse(t, ids),
  async name(c, ids) {
    const doctors = new Map((await practitioners(c.t)).map((it) => [it.id, it.name[c.lang]]));
    const wanted = new Set(ids);
    return (await templatesOf(c.t))
      .filter((it) => wanted.has(it.id))
      .map((it) => `${doctors.get(it.practitioner) ?? ''} ${it.weekday} ${it.starts}`);
  },
};

interface Known {
  doctor: (word: string) => Practitioner[];
  room: (word: string) => Place[];
  figures: Figures;
}

async function knownIn({ t }: ImportCall): Promise<Known> {
  const [doctors, rooms] = [await practitioners(t), await places(t, 'room')];
  return {
    doctor: (word) => {
      const byCode = doctors.filter((it) => it.code === word);
      return byCode.length > 0 ? byCode : doctors.filter((it) => it.name.zh === word || it.name.en === word);
    },
    room: (word) => rooms.filter((it) => it.name.zh === word || it.name.en === word),
    figures: await figuresOf(t),
  };
}

async function check(c: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows> {
  const known = await knownIn(c);
  // What has an end is history: a file may name the half-day again.
  const there = (await templatesOf(c.t)).filter((it) => !it.until);
  const taken: Template[] = [...there];
  const checked: CheckedRows = { findings: [], same: [] };
  for (const row of rows) {
    const read = templateOf(row, known);
    if ('code' in read) {
      checked.findings.push(read);
      continue;
    }
    const equal = there.find((it) => keyOf(it) === keyOf(read));
    const finding = equal ? differing(row, read, equal) : hoursOf(row, read, taken);
    if (finding) checked.findings.push(finding);
    else if (equal) checked.same.push(row.row);
    else taken.push(read);
  }
  return checked;
}

const keyOf = (it: Template) => [it.practitioner, it.weekday, it.period, it.starts].join('/');

function templateOf({ row, cells }: ImportRow, known: Known): Template | Finding {
  const [doctors, rooms] = [known.doctor(String(cells.practitioner)), known.room(String(cells.place))];
  const [doctor, room] = [doctors[0], rooms[0]];
  const say = (column: string, code: string): Finding => ({ row, column, code });
  if (!doctor) return say('practitioner', 'booking.practitioner_unknown');
  if (doctors.length > 1) return say('practitioner', 'booking.practitioner_ambiguous');
  if (!room) return say('place', 'booking.place_unknown');
  if (rooms.length > 1) return say('place', 'booking.place_ambiguous');
  const department = doctor.department.id;
  const slotClass = (cells.slotClass ?? 'ordinary') as Template['slotClass'];
  return {
    id: newId(),
    practitioner: doctor.id,
    department,
    place: room.id,
    weekday: Number(cells.weekday),
    period: cells.period as Template['period'],
    starts: String(cells.starts),
    ends: String(cells.ends),
    minutesPerSlot: Number(cells.minutes),
    capacity: Number(cells.capacity ?? 1),
    fee: Number(cells.fee),
    slotClass,
    walkInLimit: Number(cells.walkIns ?? known.figures.at(department, slotClass).walkInLimit),
    active: true,
  };
}

function hoursOf({ row }: ImportRow, read: Template, taken: readonly Template[]): Finding | null {
  if (read.starts >= read.ends) return { row, column: 'ends', code: 'booking.template_hours' };
  const clash = taken.some((it) => it.active && overlaps(it, read));
  return clash ? { row, column: 'starts', code: 'booking.template_overlaps' } : null;
}

function differing({ row, cells }: ImportRow, read: Template, there: Template): Finding | null {
  const says: Record<string, boolean> = {
    place: read.place !== there.place,
    ends: read.ends !== there.ends,
    minutes: read.minutesPerSlot !== there.minutesPerSlot,
    capacity: cells.capacity !== null && read.capacity !== there.capacity,
    fee: read.fee !== there.fee,
    slotClass: cells.slotClass !== null && read.slotClass !== there.slotClass,
    walkIns: cells.walkIns !== null && read.walkInLimit !== there.walkInLimit,
  };
  const column = Object.keys(says).find((it) => says[it]);
  return column === undefined ? null : { row, column, code: 'catalog.row_differs' };
}

async function commit(c: ImportCall, rows: readonly ImportRow[]): Promise<string[]> {
  const known = await knownIn(c);
  const made = rows.map((row) => templateOf(row, known)).filter((it): it is Template => !('code' in it));
  if (made.length !== rows.length) throw new Error('a row that was checked reads no longer');
  await insertTemplates(c.t, made, c.now);
  const entries = made.map(({ id }) => ({
    actor: c.actor,
    action: 'booking.template_create',
    subject: `booking.template/${id}`,
    outcome: 'ok' as const,
  }));
  await auditAll(c.t, entries, c.now);
  return made.map((it) => it.id);
}
