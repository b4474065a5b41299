import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { departments, departmentsById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { changeFigure, figureChanges, figureRows } from '../db/figures.ts';
import { lookAgain } from '../db/reminder-rows.ts';
import { type FigureKey, figureKinds, figureProblem } from '../domain/figure-kinds.ts';
import { figureWords } from '../domain/figure-words.ts';
import { defaultOf } from '../domain/figures.ts';
import { reminderFigures } from '../domain/reminder.ts';
import type { SlotClass } from '../domain/session.ts';
import { settingLimits } from '../domain/settings.ts';

const KEYS = Object.keys(figureKinds) as FigureKey[];

/** Every figure of booking with what holds where, and who changed what: contract `figureList`. */
export async function listFigures(t: Tx, lang: Lang) {
  const rows = await figureRows(t);
  const history = await figureChanges(t);
  const list = await departments(t);
  const gone = [...rows, ...history].flatMap((row) => row.department ?? []);
  const known = [...list, ...(await departmentsById(t, [...new Set(gone)]))];
  const nameOf = new Map(known.map((d) => [d.id, d.name[lang]]));
  const scoped = <T extends { department: string | null }>(row: T) => ({
    ...row,
    department: row.department === null ? null : { id: row.department, name: nameOf.get(row.department) ?? '' },
  });
  return {
    departments: list.map((d) => ({ id: d.id, name: d.name[lang] })),
    items: KEYS.map((key) => ({
      key,
      ...figureKinds[key],
      ...settingLimits[key],
      name: figureWords[key][lang],
      value:
        (rows.find((r) => r.key === key && !r.department && !r.slotClass)?.value as number) ?? defaultOf(key, null),
      byDefault: defaultOf(key, null),
      expertByDefault: defaultOf(key, 'expert'),
      own: rows.filter((row) => row.key === key && Number.isInteger(row.value)).map(scopedFigure),
    })),
    history: history.map((row) => ({ ...scoped(row), name: wordsOf(row.key, lang), at: toOffset(row.at) })),
  };

  function scopedFigure(row: (typeof rows)[number]) {
    const { department, slotClass, value } = scoped(row);
    return { department, slotClass, value: value as number };
  }
}

export interface FigureWish {
  key: string;
  department: string | null;
  slotClass: SlotClass | null;
  /** Null takes the figure of this scope away: what holds more widely holds again. */
  value: number | null;
  reason: string;
}

/** Throws booking.figure_unknown, figure_reach, setting_out_of_range, department_unknown, figure_same. */
export async function setFigure(t: Tx, wish: FigureWish, by: Actor, now: Instant) {
  if (!isKey(wish.key)) throw domainError('booking.figure_unknown');
  const problem = figureProblem(wish.key, wish, wish.value);
  if (problem) throw domainError(problem, settingLimits[wish.key]);
  if (wish.department !== null && (await departmentsById(t, [wish.department])).length === 0)
    throw domainError('booking.department_unknown');
  const byName = by.kind === 'staff' ? by.name : actorId(by);
  const before = await changeFigure(t, { ...wish, id: newId(), at: now, by: actorId(by), byName });
  if (before === wish.value) throw domainError('booking.figure_same');
  if (wish.key in reminderFigures) await lookAgain(t, now);
  const { key, department, slotClass, value } = wish;
  const detail = { department, slotClass, before, value };
  await audit(
    t,
    { actor: by, action: 'booking.set_figure', subject: `booking.setting/${key}`, outcome: 'ok', detail },
    now,
  );
  return { key, value };
}

const isKey = (key: string): key is FigureKey => Object.hasOwn(figureKinds, key);
const wordsOf = (key: string, lang: Lang): string => (isKey(key) ? figureWords[key][lang] : key);
