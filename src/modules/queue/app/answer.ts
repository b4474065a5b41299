import type { EncounterAnswer } from '../contract.ts';
import type { EncounterRow } from '../db/encounters.ts';
import { ticketLabel } from '../domain/ticket-label.ts';

export function answerOf(row: EncounterRow): EncounterAnswer {
  return {
    encounter: row.id,
    appointment: row.appointment_id,
    session: row.session_id,
    number: ticketLabel(row.letter, row.number),
    state: row.state,
    version: row.version,
  };
}
