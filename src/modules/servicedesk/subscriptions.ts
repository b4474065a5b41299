import type { Tx } from '#platform/db/tx.ts';
import { announce } from '#platform/outbox/announce.ts';
import type { OutboxEvent, Subscription } from '#platform/room.ts';
import { helpTopic, signLineTopic, signTopic } from './domain/topics.ts';

const helpEvents = ['called', 'taken', 'given_back', 'finished', 'withdrawn', 'escalated'].map(
  (what) => `servicedesk.help_${what}`,
);
const lineEvents = ['asked', 'taken', 'ended', 'overdue'].map((what) => `servicedesk.sign_${what}`);

export const events = [...helpEvents, ...lineEvents, 'servicedesk.sign_signalled'];

const on = (event: string, topics: (event: OutboxEvent) => string[]): Subscription => ({
  event,
  name: event.replace('servicedesk.', 'servicedesk.show_'),
  handle: async (_app: unknown, t: Tx, e: OutboxEvent) => {
    for (const topic of topics(e)) announce(t, topic);
  },
});

export const subscriptions: Subscription[] = [
  ...helpEvents.map((event) => on(event, ({ hospital }) => [helpTopic(hospital)])),
  ...lineEvents.map((event) =>
    on(event, ({ hospital, subject }) => [signLineTopic(hospital), signTopic(hospital, subject)]),
  ),
  // What the two say to each other concerns nobody else.
  on('servicedesk.sign_signalled', ({ hospital, subject }) => [signTopic(hospital, subject)]),
];
