import { atLocal, type LocalDate, localDate } from '#kernel/instant.ts';
import { monthsBefore } from '../months-before.ts';
import type { VisitKind } from '../session.ts';

export interface ReturnFigures {
  /** How far back a visit makes the next one a return visit. */
  returnMonths: number;
  /** 1: only a visit to the same doctor does; 0: any of the department. */
  returnWithDoctor: number;
}

/** The last visit of a patient to one doctor in one department that took place. */
export interface PastVisit {
  patient: string;
  department: string;
  practitioner: string;
  date: LocalDate;
}

/**
 * 复诊: the patient was seen in the department (or by this very doctor, as the hospital counts) within so many calendar
 * months before the day of the visit. Walk-ins and visits by another channel count alike; a missed one is none. [D]
 */
export function visitKindOf(
  patient: string,
  session: { department: string; practitioner: string; date: LocalDate },
  past: readonly PastVisit[],
  { returnMonths, returnWithDoctor }: ReturnFigures,
): VisitKind {
  const since = firstDayOfReturn(session.date, returnMonths);
  const counts = (one: PastVisit) =>
    one.patient === patient &&
    one.department === session.department &&
    (returnWithDoctor === 0 || one.practitioner === session.practitioner) &&
    one.date >= since &&
    one.date <= session.date;
  return past.some(counts) ? 'return' : 'first';
}

export function firstDayOfReturn(date: LocalDate, months: number): LocalDate {
  return localDate(monthsBefore(atLocal(date, '00:00'), months));
}
