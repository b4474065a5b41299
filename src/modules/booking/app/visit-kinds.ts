import type { Tx } from '#platform/db/tx.ts';
import { bookingsAndVisits } from '../db/load-pool.ts';
import type { Figures } from '../domain/figures.ts';
import { visitKindOf } from '../domain/rules/return-visit-is-within-months.ts';
import type { SlotClass, VisitKind } from '../domain/session.ts';

interface Asked {
  department: string;
  practitioner: string;
  slotClass: SlotClass;
  date: string;
}

/** What a visit to any session of this department would be to the patient, by one statement. */
export async function visitKinds(
  t: Tx,
  patient: string,
  department: string,
  figures: Figures,
): Promise<(session: Asked) => VisitKind> {
  const { past } = await bookingsAndVisits(t, [patient], [], [department]);
  return (session) => visitKindOf(patient, session, past, figures.at(session.department, session.slotClass));
}
