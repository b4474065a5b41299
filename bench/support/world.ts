import { createHash } from 'node:crypto';
import pg from 'pg';
import { addDays, localDate } from '#kernel/instant.ts';
import { idOf, sqlId } from './ids.ts';

/** A group of sessions that one measurement books from; sessions and slots are numbered through all groups. */
export interface SlotSet {
  sessions: number;
  slotsPerSession: number;
  capacity: number;
  /** In the second department; default the first. */
  elsewhere?: boolean;
  firstSession: number;
  firstSlot: number;
}
export interface World {
  patients: number;
  /** Session tokens: patient n belongs to the account of tokens[n / people of an account]. */
  tokens: string[];
  sets: SlotSet[];
  /** Session n is on day n % DAYS from here. */
  firstDay: string;
}
const DAYS = 12;

/** People one account looks after, where nothing else is asked for. */
export const PER_ACCOUNT = 8;

export type Shape = Pick<SlotSet, 'sessions' | 'slotsPerSession' | 'capacity' | 'elsewhere'>;

/**
 * One hospital by plain SQL past all rules: accounts signed in, their patients, and open sessions from tomorrow on,
 * each of a doctor of its own in one of two departments. Ends with fresh statistics.
 */
export async function makeWorld(
  url: string,
  patients: number,
  shapes: readonly Shape[],
  { perAccount = PER_ACCOUNT, now = new Date().toISOString() }: { perAccount?: number; now?: string } = {},
): Promise<World> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await makeCatalog(client);
    const tokens = await makePeople(client, patients, perAccount, now);
    const sets: SlotSet[] = [];
    const firstDay = addDays(localDate(now), 1);
    let [firstSession, firstSlot] = [0, 0];
    for (const shape of shapes) {
      const set = { ...shape, firstSession, firstSlot };
      await makeSessions(client, set, firstDay);
      sets.push(set);
      firstSession += set.sessions;
      firstSlot += set.sessions * set.slotsPerSession;
    }
    await client.query('vacuum analyze');
    return { patients, tokens, sets, firstDay };
  } finally {
    await client.end();
  }
}

/** Where and when to wait for a place of session n. */
export const lineOf = (world: World, n: number) => ({
  department: idOf('other', 1),
  practitioner: idOf('doctor', n),
  dates: [addDays(world.firstDay, n % DAYS)],
});

async function makeCatalog(client: pg.Client): Promise<void> {
  const [campus, department, hall, room, second] = [0, 1, 2, 3, 4].map((n) => `'${idOf('other', n)}'`);
  await client.query(`
    insert into platform.hospital (id) values (1);
    insert into catalog.hospital values (1, '测试医院', 'Test hospital', 'general', '测试路', 'Test road');
    insert into catalog.campus values (1, ${campus}, '本部', 'Main', '测试路', 'Test road', 1);
    insert into catalog.department values
      (1, ${department}, ${campus}, 'd1', '测试科', 'Test department', '', '', 1),
      (1, ${second}, ${campus}, 'd2', '测试二科', 'Second test department', '', '', 2);
    insert into catalog.place values
      (1, ${hall}, ${campus}, null, null, 'waiting', '门诊楼', 'Outpatients', '1', '候诊区', 'Hall', 1),
      (1, ${room}, ${campus}, ${hall}, ${department}, 'room', '门诊楼', 'Outpatients', '1', '1 诊室', 'Room 1', 2);
    insert into identity.patient_permission values ('booking.book.self');
    -- Everything is counted, nobody is too fast: one account here is eight people at a script's speed.
    insert into booking.setting (hospital_id, key, value, changed_at, changed_by)
      select 1, key, to_jsonb(value), statement_timestamp(), 'bench' from (values ('accountPlacesPerDay', 100000),
        ('devicePlacesPerDay', 100000), ('accountDoctorNumbers', 100000), ('nextPersonSeconds', 0)) as f (key, value)`);
}

async function makePeople(client: pg.Client, patients: number, perAccount: number, now: string): Promise<string[]> {
  const accounts = Math.ceil(patients / perAccount);
  const tokens = Array.from({ length: accounts }, (_, n) => {
    return `p-${createHash('sha256').update(`bench token ${n}`).digest('base64url')}`;
  });
  const hashes = tokens.map((token) => createHash('sm3').update(token).digest('hex'));
  const account = sqlId('account', 'n');
  await client.query(
    `insert into identity.account (account_id, kind, login_key, login_sealed, lang, created_at)
     select ${account}, 'patient', n::text, '', 'zh', $2 from generate_series(0, $1 - 1) n`,
    [accounts, now],
  );
  await client.query(
    `insert into identity.session (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at,
       idle_minutes)
     select ${account}, ${account}, h, 'patient', $2, $2, $2::timestamptz + interval '1 day', 120
     from unnest($1::text[]) with ordinality as t (h, o), lateral (select (o - 1)::integer as n) as x`,
    [hashes, now],
  );
  await client.query(
    `insert into identity.patient (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, lang, created_at)
     select 1, ${sqlId('patient', 'n')}, '测试' || n, 'female', '1980-05-06', '', n::text, 'zh', $2
     from generate_series(0, $1 - 1) n`,
    [patients, now],
  );
  await client.query(
    `insert into identity.account_patient (account_id, hospital_id, patient_id, relationship, linked_at)
     select ${sqlId('account', `n / ${perAccount}`)}, 1, ${sqlId('patient', 'n')}, 'other', $2
     from generate_series(0, $1 - 1) n`,
    [patients, now],
  );
  return tokens;
}

async function makeSessions(client: pg.Client, set: SlotSet, from: string): Promise<void> {
  const day = `($2::date + n % ${DAYS})`;
  const at = (minutes: string) => `(${day}::timestamp + interval '8 hours' + ${minutes}) at time zone 'Asia/Shanghai'`;
  const last = set.firstSession + set.sessions - 1;
  const total = set.slotsPerSession * set.capacity;
  const [department, room] = [idOf('other', set.elsewhere ? 4 : 1), idOf('other', 3)];
  await client.query(
    `insert into catalog.practitioner (hospital_id, practitioner_id, department_id, name_zh, name_en, title, intro_zh, intro_en, position)
     select 1, ${sqlId('doctor', 'n')}, $1, '测试医生', 'Test doctor', 'attending', '', '', n
     from generate_series($2::integer, $3::integer) n`,
    [department, set.firstSession, last],
  );
  await client.query(
    `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at,
       ends_at, slot_class, fee_fen, state, total, free, walk_in_limit, next_number)
     select 1, ${sqlId('session', 'n')}, ${sqlId('doctor', 'n')}, $5, $6, ${day}, 'am', ${at("interval '0'")},
       ${at("interval '8 hours'")}, 'ordinary', 1000, 'open', $4, $4, 0, $4 + 1
     from generate_series($1::integer, $3::integer) n`,
    [set.firstSession, from, last, total, department, room],
  );
  await client.query(
    `insert into booking.slot (hospital_id, id, session_id, starts_at, capacity, free_numbers)
     select 1, ${sqlId('slot', `$5 + (n - $1) * $4 + k`)}, ${sqlId('session', 'n')}, ${at("k * interval '5 minutes'")},
       $6, array(select generate_series(k * $6 + 1, (k + 1) * $6))
     from generate_series($1::integer, $3::integer) n, generate_series(0, $4::integer - 1) k`,
    [set.firstSession, from, last, set.slotsPerSession, set.firstSlot, set.capacity],
  );
}
