import type { StepDetail, StepKind } from './step.ts';

type Payload = Readonly<Record<string, unknown>>;
interface Reading {
  kind: StepKind | ((payload: Payload) => StepKind);
  /** Fields of the payload that the timeline says. */
  keeps: readonly string[];
}

const reading = (kind: Reading['kind'], ...keeps: string[]): Reading => ({ kind, keeps });

/** Which step of the visit each event is. Whatever is not here is none. */
export const READINGS: Readonly<Record<string, Reading>> = {
  'identity.patient_registered': reading('record_created'),
  'booking.appointment_booked': reading('booked', 'start', 'movedFrom', 'channel'),
  'booking.appointment_moved': reading('moved', 'session'),
  'booking.appointment_cancelled': reading(gone, 'movedTo', 'by'),
  'booking.appointment_no_show': reading('missed'),
  'booking.appointment_reminded': reading('reminded'),
  'queue.checked_in': reading('checked_in', 'area'),
  // Counted as present by the clock, or signed in after that: for the patient both are the check-in.
  'queue.counted_present': reading('checked_in', 'area'),
  'queue.came_back': reading('came_back', 'area'),
  // What the desk does for somebody who waits.
  'queue.held': reading('held'),
  'queue.released': reading('released', 'area'),
  'queue.moved': reading('line_moved', 'area'),
  'queue.sent_to_tests': reading('sent_to_tests'),
  'queue.back_from_tests': reading('back_from_tests', 'area'),
  'queue.results_left_open': reading('results_open'),
  'queue.called': reading('called', 'session'),
  'queue.passed': reading('passed', 'area'),
  'queue.started': reading('started', 'session'),
  'queue.finished': reading('finished', 'session'),
  'queue.left_unseen': reading('left_unseen'),
  'exams.test_ordered': reading('test_ordered', 'order', 'exam', 'place', 'preparation'),
  'exams.examination_done': reading('test_done', 'order'),
  'exams.report_ready': reading('report_ready', 'order'),
  'billing.charge_raised': reading('to_pay', 'charge', 'fen', 'for', 'credit', 'place'),
  'billing.payment_made': reading('paid', 'charges', 'fen', 'by'),
  'billing.bill_issued': reading('bill', 'fen'),
  'pharmacy.medicine_ready': reading('medicine_ready', 'order', 'place'),
  'pharmacy.medicine_collected': reading('medicine_collected', 'order'),
  'forms.survey_invited': reading('survey', 'survey'),
  'forms.survey_answered': reading('survey_answered', 'survey'),
};

/** Cancelled to take another time is a move; because the clinic was stopped is the hospital's doing. */
function gone(payload: Payload): StepKind {
  if (typeof payload.movedTo === 'string') return 'moved';
  return payload.by === 'hospital' ? 'stopped' : 'cancelled';
}

/** The step that an event is, or null. Pure: the same event makes the same step whenever it is read. */
export function readEvent(type: string, payload: Payload): { kind: StepKind; detail: StepDetail } | null {
  const found = READINGS[type];
  if (!found) return null;
  const kind = typeof found.kind === 'function' ? found.kind(payload) : found.kind;
  const kept = found.keeps.filter((key) => payload[key] !== undefined && payload[key] !== null);
  return { kind, detail: Object.fromEntries(kept.map((key) => [key, payload[key]])) };
}
