import { departmentsById, placesById, practitionersById, type Words } from '#modules/catalog/public.ts';
import { notifyAll } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { entriesById } from '../db/waitlist-rows.ts';

/** A place for you, and until when; silent when the offer is over before the message could be written. */
export async function tellOffered(app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  await tell(app, t, events, (_event, standing) => (standing ? 'waitlist_offer' : null));
}

/** How the waiting ended, if nobody at the page ended it. */
export async function tellWaitlistEnded(app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> {
  const templates: Record<string, 'waitlist_missed' | 'waitlist_over'> = {
    no_answer: 'waitlist_missed',
    stopped: 'waitlist_over',
    over: 'waitlist_over',
  };
  await tell(app, t, events, (event) => templates[String(event.payload.why)] ?? null);
}

type Template = 'waitlist_offer' | 'waitlist_missed' | 'waitlist_over';

async function tell(
  app: App,
  t: Tx,
  events: readonly OutboxEvent[],
  templateOf: (event: OutboxEvent, standing: boolean) => Template | null,
): Promise<void> {
  const rows = new Map(
    (
      await entriesById(
        t,
        events.map((event) => event.subject),
      )
    ).map((row) => [row.id, row]),
  );
  const list = [...rows.values()];
  const doctorOf = (row: (typeof list)[number]) => row.doctor ?? row.practitioner;
  const doctors = namesOf(
    await practitionersById(
      t,
      list.flatMap((row) => doctorOf(row) ?? []),
    ),
  );
  const departments = namesOf(
    await departmentsById(
      t,
      list.map((row) => row.department),
    ),
  );
  const places = namesOf(
    await placesById(
      t,
      list.flatMap((row) => row.place ?? []),
    ),
  );
  const notices = events.flatMap((event) => {
    const row = rows.get(event.subject);
    const template = row && templateOf(event, row.hold === event.payload.hold);
    if (!row || !template) return [];
    const params = {
      time: row.start,
      until: row.until,
      day: dayWords(row.date),
      number: row.number,
      doctor: doctors.get(doctorOf(row) ?? '') ?? null,
      department: departments.get(row.department) ?? null,
      place: places.get(row.place ?? '') ?? null,
    };
    return [{ template, patient: row.patient, params, dedupe: `${event.id}/${row.id}` }];
  });
  await notifyAll(t, notices, app.clock.now());
}

const namesOf = (rows: readonly { id: string; name: Words }[]) => new Map(rows.map((row) => [row.id, row.name]));

/** `11月24日`, `24 Nov`. */
function dayWords(date: string): { zh: string; en: string } {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return { zh: `${month}月${day}日`, en: `${day} ${months[month - 1]}` };
}
