import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Slip, Visit } from '../contract-sitting.ts';
import { visitOfCode } from '../db/slips.ts';
import { SLIP_MARK } from '../domain/scan.ts';
import type { AtDevice } from './at-kiosk.ts';
import { visitsOf } from './today.ts';

/** The slip of a visit that has been checked in. Nobody's name stands on it. */
export function visitSlip(visit: Visit, at: AtDevice): Slip {
  const hall = [visit.hall, visit.floor].filter(Boolean).join(' · ');
  return {
    kind: 'visit',
    code: SLIP_MARK + (visit.encounter ?? visit.appointment),
    number: visit.number,
    title: visit.department.name,
    lines: [
      { what: 'doctor', text: visit.doctor.name },
      { what: 'place', text: visit.place },
      { what: 'hall', text: hall },
      { what: 'time', text: visit.start },
    ],
    ahead: visit.ahead,
    wait: visit.wait,
    printedAt: toOffset(at.now),
  };
}

/** The place in the line by a printed code, for whoever holds the slip. Throws kiosk.slip_unknown. */
export async function slipOfCode(t: Tx, at: AtDevice, code: string): Promise<Slip> {
  const found = await visitOfCode(t, code);
  const visits = found ? await visitsOf(t, at, found.patient) : [];
  const visit = visits.find(({ appointment }) => appointment === found?.appointment);
  if (!visit) throw domainError('kiosk.slip_unknown');
  return visitSlip(visit, at);
}
