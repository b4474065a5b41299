import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { practitioners, titles } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { changeDoctorFigure, doctorFigureChanges, doctorFigures } from '../db/doctor-figures.ts';
import { type DoctorFigureKey, doctorFigureAllowed, doctorFigureKeys } from '../domain/doctor-figures.ts';
import { settingLimits } from '../domain/settings.ts';
import { personName } from './person-name.ts';

/** The doctors of a department with what each has of their own, and who changed it; contract `doctorFigureList`. */
export async function listDoctorFigures(t: Tx, department: string, lang: Lang) {
  const doctors = (await practitioners(t)).filter((one) => one.department.id === department);
  const own = await doctorFigures(t);
  const figureOf = (practitioner: string, key: DoctorFigureKey) =>
    own.find((one) => one.practitioner === practitioner && one.key === key)?.value ?? null;
  const nameOf = new Map(doctors.map((one) => [one.id, one.name[lang]]));
  const history = await doctorFigureChanges(t, [...nameOf.keys()]);
  return {
    items: doctors.map(({ id, name, title }) => ({
      practitioner: { id, name: name[lang], title: titles[title][lang] },
      own: Object.fromEntries(doctorFigureKeys.map((key) => [key, figureOf(id, key)])) as Record<
        DoctorFigureKey,
        number | null
      >,
    })),
    history: history.map((row) => ({ ...row, practitioner: nameOf.get(row.practitioner) ?? '', at: toOffset(row.at) })),
  };
}

export interface DoctorFigureWish {
  practitioner: string;
  key: DoctorFigureKey;
  /** Null takes it away: department and class hold again. */
  value: number | null;
  reason: string;
}

/** For sessions written from then on. Throws booking.practitioner_unknown, setting_out_of_range, figure_same. */
export async function setDoctorFigure(t: Tx, wish: DoctorFigureWish, by: Actor, now: Instant) {
  const { practitioner, key, value } = wish;
  if (!(await practitioners(t)).some((one) => one.id === practitioner))
    throw domainError('booking.practitioner_unknown');
  if (value !== null && !doctorFigureAllowed(key, value))
    throw domainError('booking.setting_out_of_range', settingLimits[key]);
  const change = { ...wish, id: newId(), at: now, by: actorId(by), byName: personName(by) };
  const before = await changeDoctorFigure(t, change);
  if (before === value) throw domainError('booking.figure_same');
  const subject = `booking.doctor_figure/${practitioner}`;
  await audit(
    t,
    { actor: by, action: 'booking.set_doctor_figure', subject, outcome: 'ok', detail: { key, before, value } },
    now,
  );
  return { practitioner, key, value };
}
