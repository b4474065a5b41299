import type { App } from '../app.ts';
import type { Tx } from '../db/tx.ts';
import type { OutboxEvent, Subscription } from '../room.ts';
import { type Announcements, announce, openAnnouncements, subjectTopic, typeTopic } from './announce.ts';
import type { WaitingEvent } from './waiting-events.ts';

export type Done = WaitingEvent & { no: number };
export type Failed = WaitingEvent & { error: string };

interface Run {
  app: App;
  t: Tx;
  handlers: Map<string, Subscription[]>;
  topics: Announcements;
  done: Done[];
  failed: Failed[];
  /** The last dispatch number given away. */
  last: number;
}

/**
 * Runs the subscriptions of these events (one group for each subject, in the order of its numbers). First the first
 * event of every subject, all of one type together, then the second: so a handler of many gets events of different
 * subjects, and no event overtakes another of its own. A subject whose event fails goes no further.
 */
export async function deliver(
  app: App,
  t: Tx,
  groups: readonly WaitingEvent[][],
  from: number,
  topics: Announcements,
): Promise<{ done: Done[]; failed: Failed[] }> {
  const subscriptions = app.rooms.flatMap((room) => room.subscriptions ?? []);
  const handlers = Map.groupBy(subscriptions, (subscription) => subscription.event);
  const run: Run = { app, t, handlers, topics, done: [], failed: [], last: from };
  await t.client.query('savepoint event');
  let going = groups;
  for (let turn = 0; going.length > 0; turn += 1) {
    const heads = going.map((group) => group[turn] as WaitingEvent);
    for (const [type, events] of Map.groupBy(heads, (event) => event.type)) await deliverType(run, type, events);
    const stopped = new Set(run.failed.map((event) => event.subject));
    going = going.filter((group) => group.length > turn + 1 && !stopped.has(group[0]?.subject ?? ''));
  }
  return run;
}

async function deliverType(run: Run, type: string, events: WaitingEvent[]): Promise<void> {
  const handlers = run.handlers.get(type) ?? [];
  const together = events.length > 1 && handlers.some((handler) => 'handleAll' in handler);
  if ((together || handlers.length === 0) && (await attempt(run, handlers, events)) === null) return;
  for (const event of events) {
    const error = await attempt(run, handlers, [event]);
    if (error === null) continue;
    const { code, stack } = withoutText(error.thrown);
    const { handler } = error;
    run.app.log.error({ subscription: handler, event: type, id: event.id, code, stack }, 'a subscription failed');
    run.failed.push({ ...event, error: `${handler}: ${code}` });
  }
}

/** All of these through all of the handlers or none. Null when it went, else who threw what. */
async function attempt(
  run: Run,
  handlers: readonly Subscription[],
  waiting: readonly WaitingEvent[],
): Promise<{ handler: string; thrown: unknown } | null> {
  const { app, t } = run;
  const own: Announcements = new Map();
  const events = waiting.map((event, n) => outboxEvent(t, event, run.last + 1 + n));
  let handler = '';
  try {
    for (const event of events) {
      openAnnouncements(t, own, event.dispatchNo);
      announce(t, subjectTopic(event.subject));
      announce(t, typeTopic(event.hospital, event.type));
    }
    for (const subscription of handlers) {
      handler = subscription.name;
      await hand(app, t, own, subscription, events);
    }
    // Closing ours and opening the next one's is one round trip. It fails when a handler swallowed a database error.
    if (handlers.length > 0) await t.client.query('release savepoint event; savepoint event');
  } catch (thrown) {
    await t.client.query('rollback to savepoint event');
    return { handler, thrown };
  }
  run.done.push(...waiting.map((event, n) => ({ ...event, no: run.last + 1 + n })));
  run.last += waiting.length;
  for (const [topic, number] of own) run.topics.set(topic, number);
  return null;
}

async function hand(app: App, t: Tx, own: Announcements, to: Subscription, events: OutboxEvent[]): Promise<void> {
  if ('handleAll' in to) {
    openAnnouncements(t, own, events.at(-1)?.dispatchNo ?? 0);
    return to.handleAll(app, t, events);
  }
  for (const event of events) {
    openAnnouncements(t, own, event.dispatchNo);
    await to.handle(app, t, event);
  }
}

function outboxEvent(t: Tx, { id, type, subject, seq, payload, at }: WaitingEvent, dispatchNo: number): OutboxEvent {
  return { hospital: t.scope.hospital ?? 0, id, type, subject, seq, payload, at, dispatchNo };
}

/** The text of an error may quote personal data: its code and place are kept. */
function withoutText(error: unknown): { code: string; stack: string[] | undefined } {
  const { code, name, stack } = error as Error & { code?: unknown };
  return { code: String(code ?? name), stack: stack?.split('\n').filter((line) => line.trim().startsWith('at ')) };
}
