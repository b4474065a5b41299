import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ClinicKind } from '../domain/clinic-kinds.ts';
import { hospitalOf } from './hospital-of.ts';

/** Writes the kind on a rule and on its sessions from a day on; how many sessions, or null without such a rule. */
export async function setTemplateKind(t: Tx, id: string, kind: ClinicKind, from: LocalDate): Promise<number | null> {
  const hospital = hospitalOf(t);
  const { rowCount } = await t.client.query(
    'update booking.template set clinic_kind = $3 where hospital_id = $1 and id = $2',
    [hospital, id, kind],
  );
  if (rowCount !== 1) return null;
  const sessions = await t.client.query(
    `update booking.session set clinic_kind = $3, version = version + 1
     where hospital_id = $1 and template_id = $2 and date >= $4 and state <> 'closed' and clinic_kind <> $3`,
    [hospital, id, kind, from],
  );
  return sessions.rowCount ?? 0;
}
