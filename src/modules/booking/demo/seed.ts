import { addDays, type LocalDate, localDate } from '#kernel/instant.ts';
import { intBetween, pick, seeded } from '#kernel/random.ts';
import { hospitals, places, practitioners } from '#modules/catalog/public.ts';
import { patientsById } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type BookRequest, bookAll } from '../app/book.ts';
import { generateSessions } from '../app/templates.ts';
import { changeFigure } from '../db/figures.ts';
import { type SlotRow, sessionsOnDate, slotsOfSessions } from '../db/session-rows.ts';
import { insertTemplates } from '../db/templates.ts';
import type { Template } from '../domain/plan-sessions.ts';
import { defaultSettings } from '../domain/settings.ts';
import { seedClinicKinds } from './clinic-kinds.ts';
import { seedInstitution } from './institution.ts';
import { seedKeptVisits, seedRota } from './slot-classes.ts';
import { CLASS_OF_TITLE, weekOfDoctor } from './week-of-doctor.ts';

const DAYS = 15;
/** Nobody can wait for seconds to pass where the clock stands still. */
const CLOCK = '演示的时钟不走';
const SEEDER = { kind: 'system', name: 'booking.demo' } as const satisfies Actor;

/** Templates for every doctor, today and the next fourteen days of sessions, and a sprinkling of bookings that is the same on every machine. */
export async function seedDemo(app: App): Promise<void> {
  const list = await app.db.tx({ hospital: null }, hospitals);
  for (const { id: hospital } of list) {
    await app.db.tx({ hospital }, async (t) => {
      const now = app.clock.now();
      const today = localDate(now);
      await insertTemplates(t, await demoTemplates(t), now);
      await seedClinicKinds(t, today);
      await seedKeptVisits(t, now);
      await generateSessions(t, today, addDays(today, DAYS - 1), SEEDER, now);
      await seedRota(t, addDays(today, DAYS - 1), SEEDER, now);
      await seedInstitution(app, t, hospital, SEEDER);
      const figure = { key: 'nextPersonSeconds', department: null, slotClass: null, value: 0, reason: CLOCK };
      await changeFigure(t, { ...figure, id: newId(), at: now, by: SEEDER.name, byName: SEEDER.name });
    });
    await app.db.tx({ hospital }, (t) => sprinkle(app, t, hospital));
  }
}

async function demoTemplates(t: Tx): Promise<Template[]> {
  const rooms = await places(t, 'room');
  const doctors = await practitioners(t);
  const seatOf = new Map<string, number>();
  return doctors.flatMap((doctor, n) => {
    const own = rooms.filter((room) => room.department === doctor.department.id);
    const choice = own.length > 0 ? own : rooms;
    const seat = seatOf.get(doctor.department.id) ?? 0;
    seatOf.set(doctor.department.id, seat + 1);
    const place = choice[seat % choice.length];
    const kind = CLASS_OF_TITLE[doctor.title];
    if (!place || !kind) return [];
    const base = { practitioner: doctor.id, department: doctor.department.id, place: place.id, ...kind };
    const rest = { capacity: 1, walkInLimit: defaultSettings.walkInLimit, active: true };
    return weekOfDoctor(n).map((halfDay) => ({ id: newId(), ...base, ...rest, ...halfDay }));
  });
}

/** Each known demo patient from the third on has one booking within the coming week; refusals (limits) are simply skipped. */
async function sprinkle(app: App, t: Tx, hospital: number): Promise<void> {
  const today = localDate(app.clock.now());
  const demo = Array.from({ length: 60 }, (_, i) => demoPatient(hospital, i + 1));
  const known = new Set((await patientsById(t, demo)).map((patient) => patient.id));
  const random = seeded(`shuxin-demo-bookings-${hospital}`);
  const wishes: BookRequest[] = [];
  for (let day = 1; day <= 6; day++) {
    const slots = await slotsInOrder(t, addDays(today, day));
    if (slots.length === 0) continue;
    for (let i = 0; i < 9; i++) {
      const patient = demoPatient(hospital, intBetween(random, 3, 60));
      const slot = pick(random, slots).id;
      if (known.has(patient)) wishes.push({ patient, slot, channel: 'mobile', by: SEEDER, claim: null });
    }
  }
  await bookAll(app, t, wishes);
}

/** By doctor and time: ids of slots are new on every machine, the order is not. */
async function slotsInOrder(t: Tx, date: LocalDate): Promise<SlotRow[]> {
  const sessions = await sessionsOnDate(t, date);
  const doctorOf = new Map(sessions.map((session) => [session.id, session.practitioner]));
  const keyOf = (slot: SlotRow) => `${doctorOf.get(slot.session)} ${slot.startsAt}`;
  return (await slotsOfSessions(t, [...doctorOf.keys()])).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Identity's demo patients carry ids that tell hospital and number; what is not there is not booked for. */
function demoPatient(hospital: number, n: number): string {
  return `${String(hospital).padStart(8, '0')}-0001-8000-8000-e${String(n).padStart(11, '0')}`;
}
