import { announce } from '#platform/outbox/announce.ts';
import type { Subscription } from '#platform/room.ts';
import { noteSteps } from './app/note-steps.ts';
import { READINGS } from './domain/read-event.ts';
import { patientTopic } from './domain/topics.ts';

export const subscriptions: Subscription[] = [
  ...Object.keys(READINGS).map((event) => ({
    event,
    name: `journey.note_${event.replace('.', '_')}`,
    handleAll: noteSteps,
  })),
  {
    event: 'journey.follow_ended',
    name: 'journey.close_followed',
    handle: async (_app, t, { hospital, payload }) => announce(t, patientTopic(hospital, String(payload.patient))),
  },
];
