import type { Noted } from './journal.ts';

export interface StoredBooking {
  id: string;
  patient: string;
  number: number;
}
export interface Verdict {
  acknowledged: number;
  /** Acknowledged bookings that the table does not hold as they were acknowledged. */
  lost: number;
  /** Bookings beyond the one that each operation asked for. Each operation is of a patient of its own. */
  duplicated: number;
  /** Operations whose outcome nobody could find out before the end. */
  unknown: number;
}

/** Compares what the senders were told with what the table holds. An unknown outcome may be there or not, once. */
export function judge(known: Iterable<Noted>, stored: readonly StoredBooking[]): Verdict {
  const byId = new Map(stored.map((row) => [row.id, row]));
  const perPatient = Map.groupBy(stored, (row) => row.patient);
  const verdict: Verdict = { acknowledged: 0, lost: 0, duplicated: 0, unknown: 0 };
  for (const noted of known) {
    if (noted.id !== undefined) {
      verdict.acknowledged += 1;
      const row = byId.get(noted.id);
      if (!row || row.patient !== noted.patient || row.number !== noted.number) verdict.lost += 1;
    } else if (noted.refused === undefined) {
      verdict.unknown += 1;
    }
    const rows = perPatient.get(noted.patient)?.length ?? 0;
    const allowed = noted.refused === undefined ? 1 : 0;
    verdict.duplicated += Math.max(0, rows - allowed);
  }
  return verdict;
}
