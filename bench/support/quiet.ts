import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const LONGEST_MS = 120_000;

/**
 * Waits until every event is delivered and every message sent, so that the work one measurement leaves behind does not
 * weigh on the next. Answers how many events waited when it was asked first.
 */
export async function quiet(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const end = performance.now() + LONGEST_MS;
    let first: number | null = null;
    for (;;) {
      const { rows } = await client.query<{ events: number; messages: number }>(
        `select (select count(*)::integer from platform.outbox where dispatch_no is null) as events,
           (select count(*)::integer from messaging.message where state = 'pending') as messages`,
      );
      const { events = 0, messages = 0 } = rows[0] ?? {};
      first ??= events;
      if (events + messages === 0) return first;
      if (performance.now() > end) throw new Error(`${events} events and ${messages} messages still wait`);
      await pause(100);
    }
  } finally {
    await client.end();
  }
}
