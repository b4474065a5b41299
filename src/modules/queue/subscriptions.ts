import type { Tx } from '#platform/db/tx.ts';
import { announce } from '#platform/outbox/announce.ts';
import type { OutboxEvent, Subscription } from '#platform/room.ts';
import { areaOf } from './app/places.ts';
import { tellCourse } from './app/tell-course.ts';
import { tellPatient } from './app/tell-patient.ts';
import { placesOfPatients } from './db/board-lines.ts';
import { setBoardSeq } from './db/boards.ts';
import { findLine, moveLine } from './db/lines.ts';
import { linesOfPatients } from './db/merge-rows.ts';
import { sharedLines } from './db/pools.ts';
import { boardTopic, doorTopic, feedTopic, lineTopic, screenTopic } from './domain/topics.ts';

/** Everything that changes what a hall, a doctor or a waiting patient sees. */
const boardEvents = [
  'queue.checked_in',
  'queue.came_back',
  'queue.called',
  'queue.recalled',
  'queue.started',
  'queue.finished',
  'queue.passed',
  'queue.left_unseen',
  'queue.held',
  'queue.released',
  'queue.moved',
  'queue.sent_to_tests',
  'queue.back_from_tests',
  'queue.carried',
  'queue.handed_over',
  'queue.results_left_open',
  'queue.counted_present',
  'queue.signed_in',
  'queue.line_stopped',
  'queue.line_reopened',
  'queue.session_closed',
];

export const events = [
  ...boardEvents,
  'queue.screen_changed',
  'queue.board_line_changed',
  'queue.course_opened',
  'queue.course_checked_in',
  'queue.course_closed',
];

// What the sign at the door says changes without anybody moving in the line.
const doorEvents = ['booking.session_paused', 'booking.session_resumed', 'booking.session_closed'];

export const subscriptions: Subscription[] = [
  ...boardEvents.map((event) => ({
    event,
    name: `queue.show_${event.slice('queue.'.length)}`,
    handle: async (_app: unknown, t: Tx, e: OutboxEvent) => show(t, e),
  })),
  {
    event: 'queue.checked_in',
    name: 'queue.tell_checked_in',
    handle: (_app, t, event) => tellPatient(t, 'checked_in', event),
  },
  {
    event: 'queue.back_from_tests',
    name: 'queue.tell_back',
    handle: (_app, t, event) => tellPatient(t, 'checked_in', event),
  },
  {
    event: 'queue.called',
    name: 'queue.tell_called',
    handle: (_app, t, event) => tellPatient(t, 'called', event),
  },
  {
    event: 'queue.moved',
    name: 'queue.tell_moved',
    handle: (_app, t, event) => tellPatient(t, 'line_moved', event),
  },
  {
    event: 'queue.sent_to_tests',
    name: 'queue.tell_to_tests',
    handle: (_app, t, event) => tellPatient(t, 'to_tests', event),
  },
  {
    event: 'queue.course_opened',
    name: 'queue.tell_course',
    handle: (_app, t, event) => tellCourse(t, event),
  },
  {
    event: 'queue.moved',
    name: 'queue.show_left_line',
    handle: (_app, t, event) =>
      show(t, { ...event, payload: { area: event.payload.fromArea, session: event.payload.from } }),
  },
  {
    event: 'booking.session_moved',
    name: 'queue.follow_session',
    handle: (_app, t, event) => followSession(t, event),
  },
  ...doorEvents.map((event) => ({
    event,
    name: `queue.door_${event.slice('booking.session_'.length)}`,
    handle: async (_app: unknown, t: Tx, { hospital, payload }: OutboxEvent) =>
      announce(t, doorTopic(hospital, String(payload.place))),
  })),
  {
    event: 'queue.screen_changed',
    name: 'queue.tell_screen',
    handle: async (_app, t, { hospital, subject }) => announce(t, screenTopic(hospital, subject)),
  },
  {
    event: 'queue.board_line_changed',
    name: 'queue.show_board_line',
    handle: async (_app, t, { payload, dispatchNo }) => {
      for (const place of [payload.place, payload.before]) if (place) await showFeed(t, String(place), dispatchNo);
    },
  },
  ...['merged', 'unmerged'].map((what) => ({
    event: `identity.patient_${what}`,
    name: `queue.show_${what}`,
    handle: async (_app: unknown, t: Tx, event: OutboxEvent) => showRenamed(t, event),
  })),
];

async function show(t: Tx, { hospital, payload, dispatchNo }: OutboxEvent): Promise<void> {
  const area = String(payload.area);
  await setBoardSeq(t, area, dispatchNo);
  announce(t, boardTopic(hospital, area));
  announce(t, lineTopic(hospital, String(payload.session)));
  if (payload.from) announce(t, lineTopic(hospital, String(payload.from)));
  const line = await findLine(t, String(payload.session));
  if (!line) return;
  announce(t, doorTopic(hospital, line.place_id));
  // What moves in one room of a common line moves everybody in it.
  for (const one of await sharedLines(t, line)) {
    announce(t, lineTopic(hospital, one.session_id));
    announce(t, doorTopic(hospital, one.place_id));
  }
}

// Whoever is called or waits may stand there under another name now.
async function showRenamed(t: Tx, event: OutboxEvent): Promise<void> {
  const both = [String(event.payload.survivor), String(event.payload.replaced)];
  for (const line of await linesOfPatients(t, both)) {
    await show(t, { ...event, payload: line });
  }
  for (const place of await placesOfPatients(t, both)) await showFeed(t, place, event.dispatchNo);
}

async function showFeed(t: Tx, place: string, dispatchNo: number): Promise<void> {
  await setBoardSeq(t, place, dispatchNo);
  for (const kind of ['pharmacy', 'exams']) announce(t, feedTopic(t.scope.hospital ?? 0, kind, place));
}

// The line follows its session into the new room; both halls, the old and the new, must hear of it.
async function followSession(t: Tx, event: OutboxEvent): Promise<void> {
  const place = String(event.payload.place);
  announce(t, doorTopic(event.hospital, place));
  const line = await findLine(t, event.subject);
  if (!line || line.closed_at !== null) return;
  if (place === line.place_id) return;
  const area = await areaOf(t, place);
  announce(t, doorTopic(event.hospital, line.place_id));
  await moveLine(t, line, { place, area });
  for (const hall of new Set([line.area_id, area])) {
    await show(t, { ...event, payload: { area: hall, session: line.session_id } });
  }
}
