import type { Instant } from '#kernel/instant.ts';

/** What one event says of its subject; the shape of contract-feeds.ts, flat. */
export interface FeedEvent {
  type: string;
  subject: string;
  seq: number;
  at: Instant;
  payload: {
    place: string;
    patient: string;
    number: string;
    day: string;
    window?: string | undefined;
    room?: string | undefined;
    calls?: number | undefined;
  };
}

export type FeedKind = 'pharmacy' | 'exams';

/** One person at a pharmacy or before a room for tests, as a board keeps it. */
export interface FeedState {
  id: string;
  kind: FeedKind;
  place: string;
  patient: string;
  day: string;
  number: string;
  state: string;
  window: string | null;
  room: string | null;
  calls: number;
  changedAt: Instant;
  seq: number;
}

const STATES: Readonly<Record<string, readonly [FeedKind, string]>> = {
  'pharmacy.prescription_received': ['pharmacy', 'received'],
  'pharmacy.dispensing_started': ['pharmacy', 'dispensing'],
  'pharmacy.medicine_ready': ['pharmacy', 'ready'],
  'pharmacy.medicine_collected': ['pharmacy', 'collected'],
  'exams.patient_checked_in': ['exams', 'checked_in'],
  'exams.patient_called': ['exams', 'called'],
  'exams.examination_done': ['exams', 'done'],
};

/** The row after this event, whatever stood there before: each event holds the whole of its subject. */
export function feedState({ type, subject, seq, at, payload }: FeedEvent): FeedState {
  const known = STATES[type];
  if (!known) throw new Error(`no board knows ${type}`);
  const [kind, state] = known;
  return {
    id: subject,
    kind,
    place: payload.place,
    patient: payload.patient,
    day: payload.day,
    number: payload.number,
    state,
    window: payload.window ?? null,
    room: payload.room ?? null,
    calls: payload.calls ?? 0,
    changedAt: at,
    seq,
  };
}
