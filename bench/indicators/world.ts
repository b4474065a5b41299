import pg from 'pg';
import { addDays, atLocal, type LocalDate } from '#kernel/instant.ts';
import { seeded } from '#kernel/random.ts';
import {
  COPY_SESSIONS,
  COPY_SLOTS,
  type LoadedSession,
  type LoadedSlot,
  sessionLine,
  slotLine,
} from '../../src/modules/booking/testing/load-clinics.ts';
import { COPY_VISITS, type LoadedVisit, visitLine } from '../../src/modules/queue/testing/load-visits.ts';
import { copyIn } from '../support/copy-in.ts';
import { idOf, sqlId } from '../support/ids.ts';

export interface World {
  hospital: number;
  departments: number;
  /** Clinics a day; each has 20 visits that begin. */
  clinics: number;
  days: number;
  /** The last day. */
  today: LocalDate;
}

export const SEEN = 20;
const [SLOTS, CAPACITY] = [12, 2];
const KINDS = ['ordinary', 'ordinary', 'ordinary', 'pain', 'ordinary', 'nursing', 'pharmacy'];

/** Loads the years by COPY, past the checks of foreign keys: what hangs together is made together. */
export async function load(url: string, world: World): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await departments(client, world);
    await copyIn(client, COPY_SESSIONS, sessions(world));
    await copyIn(client, COPY_SLOTS, slots(world));
    const visits = await copyIn(client, COPY_VISITS, encounters(world));
    await client.query('vacuum analyze booking.session, booking.slot, queue.encounter');
    return visits;
  } finally {
    await client.end();
  }
}

async function departments(client: pg.Client, { hospital, departments: count }: World): Promise<void> {
  await client.query(
    `insert into catalog.department (hospital_id, department_id, campus_id, code, name_zh, name_en, intro_zh, intro_en, position)
     select $1, ${sqlId('other', 'n')}, ${sqlId('other', '0')}, 'd' || n, '测试科' || n, 'Test department ' || n, '', '', n
     from generate_series(1, $2::integer) n`,
    [hospital, count],
  );
}

function* clinicsOf(world: World): Generator<LoadedSession & { n: number; at: number }> {
  const booked = SLOTS * CAPACITY - 10;
  for (let d = 0; d < world.days; d += 1) {
    const date = addDays(world.today, d - world.days + 1);
    const midnight = Date.parse(atLocal(date, '00:00'));
    for (let c = 0; c < world.clinics; c += 1) {
      const n = d * world.clinics + c;
      const evening = n % 11 === 0;
      const at = midnight + (evening ? 17.5 : c % 2 === 0 ? 8 : 13.5) * 3_600_000;
      yield {
        ...{ n, at, id: idOf('session', n), practitioner: idOf('doctor', c), place: idOf('other', 0), date },
        department: idOf('other', (c % world.departments) + 1),
        period: evening ? 'evening' : c % 2 === 0 ? 'am' : 'pm',
        startsAt: iso(at),
        endsAt: iso(at + 3 * 3_600_000),
        slotClass: n % 5 === 0 ? 'expert' : 'ordinary',
        kind: KINDS[n % KINDS.length] as string,
        // A draft that nobody released, and nobody came.
        state: n % 53 === 0 ? 'planned' : 'open',
        ...{ total: SLOTS * CAPACITY, booked },
      };
    }
  }
}

function* sessions(world: World): Generator<string> {
  for (const clinic of clinicsOf(world)) yield sessionLine(world.hospital, clinic);
}

function* slots(world: World): Generator<string> {
  const visits: LoadedSlot['visit'][] = ['first', 'return', 'any'];
  for (const { n, id, at, slotClass } of clinicsOf(world)) {
    for (let i = 0; i < SLOTS; i += 1) {
      yield slotLine(world.hospital, {
        ...{ id: idOf('slot', n * SLOTS + i), session: id, startsAt: iso(at + i * 600_000), capacity: CAPACITY },
        booked: i < 2 ? 2 : 1,
        share: i < 2 ? 'onsite' : i < 9 ? 'online' : 'tier',
        visit: slotClass === 'expert' ? (visits[(n + i) % 3] as LoadedSlot['visit']) : 'any',
        added: i === 11 && n % 7 === 0,
      });
    }
  }
}

function* encounters(world: World): Generator<string> {
  const random = seeded(20261123);
  let id = 0;
  for (const { n, at, id: session, department, practitioner, state } of clinicsOf(world)) {
    if (state === 'planned') continue;
    const absent = n % 3;
    for (let i = 0; i < SEEN + absent; i += 1) {
      id += 1;
      const slot = random() < 0.7 ? at + i * 480_000 : null;
      const checkedIn = Math.round((slot ?? at + random() * 9_000_000) + (random() - 0.6) * 2_400_000);
      const started = Math.max(checkedIn, slot ?? 0) + Math.round(random() * 2_400_000);
      // One in a hundred was booked only after the check-in and is no booked visit.
      const bookedAt = random() < 0.01 ? checkedIn + 1000 : checkedIn - 86_400_000;
      const visit: LoadedVisit = {
        ...{ id: idOf('patient', id), appointment: idOf('account', id), patient: idOf('patient', id % 90_000) },
        ...{ session, practitioner, department, number: i + 1, walkIn: slot === null, bookedAt: iso(bookedAt) },
        ...{ slot: slot === null ? null : iso(slot), checkedIn: iso(checkedIn) },
        started: i < SEEN ? iso(started) : null,
      };
      yield visitLine(world.hospital, visit);
    }
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();
