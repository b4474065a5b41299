import pg from 'pg';
import { localDate } from '#kernel/instant.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import { idOf, sqlId } from '../support/ids.ts';

export const HALLS = 50;
export const ROOMS_PER_HALL = 15;
/** Hall boards; every room has one screen at its door. */
export const BOARDS_PER_HALL = 5;
const WAITING = 6;
const ROOMS = HALLS * ROOMS_PER_HALL;
export const SCREENS = HALLS * (BOARDS_PER_HALL + ROOMS_PER_HALL);

export const hallId = (hall: number): string => idOf('other', 1000 + hall);
export const roomId = (room: number): string => idOf('other', 2000 + room);
export const screenToken = (n: number): string => `t${String(n).padStart(42, '0')}`;

/**
 * A hospital in full work by plain SQL past all rules: fifty halls of fifteen rooms, each with a doctor who is signed in and six
 * people who wait; a thousand paired screens. Answers the doctors' tokens, one for each room.
 */
export async function fillScreens(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const now = new Date().toISOString();
    await makePlaces(client);
    await makeLines(client, localDate(now), now);
    await hangScreens(client, now);
    const tokens = Array.from({ length: ROOMS }, (_, n) => `s1-${String(n).padStart(43, 'd')}`);
    await signIn(client, tokens, now);
    await client.query('vacuum analyze');
    return tokens;
  } finally {
    await client.end();
  }
}

async function makePlaces(client: pg.Client): Promise<void> {
  const [campus, department] = [`'${idOf('other', 0)}'`, `'${idOf('other', 1)}'`];
  await client.query(`
    insert into platform.hospital (id) values (1);
    insert into catalog.hospital values (1, '测试医院', 'Test hospital', 'general', '测试路', 'Test road');
    insert into catalog.campus values (1, ${campus}, '本部', 'Main', '测试路', 'Test road', 1);
    insert into catalog.department (hospital_id, department_id, campus_id, code, name_zh, name_en, intro_zh, intro_en, position)
      values (1, ${department}, ${campus}, 'd1', '测试科', 'Test department', '', '', 1);
    insert into catalog.place (hospital_id, place_id, campus_id, waiting_id, kind, building_zh, building_en, floor, name_zh, name_en, position)
      select 1, ${sqlId('other', '1000 + n')}, ${campus}, null, 'waiting', '门诊楼', 'Outpatients', '1', '候诊区' || n, 'Hall ' || n, n
      from generate_series(0, ${HALLS - 1}) n;
    insert into catalog.place (hospital_id, place_id, campus_id, waiting_id, kind, building_zh, building_en, floor, name_zh, name_en, position)
      select 1, ${sqlId('other', '2000 + n')}, ${campus}, ${sqlId('other', `1000 + n / ${ROOMS_PER_HALL}`)}, 'room', '门诊楼',
        'Outpatients', '1', n || ' 诊室', 'Room ' || n, 100 + n
      from generate_series(0, ${ROOMS - 1}) n;
    insert into catalog.practitioner (hospital_id, practitioner_id, department_id, name_zh, name_en, title, intro_zh, intro_en, position)
      select 1, ${sqlId('doctor', 'n')}, ${department}, '测试医生' || n, 'Test doctor ' || n, 'attending', '', '', n
      from generate_series(0, ${ROOMS - 1}) n`);
}

async function makeLines(client: pg.Client, today: string, now: string): Promise<void> {
  const department = `'${idOf('other', 1)}'::uuid`;
  const letter = `chr(65 + (n % ${ROOMS_PER_HALL}) + case when n % ${ROOMS_PER_HALL} > 12 then 2 when n % ${ROOMS_PER_HALL} > 7 then 1 else 0 end)`;
  await client.query(
    `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at,
       ends_at, slot_class, fee_fen, state, total, free, walk_in_limit, next_number)
     select 1, ${sqlId('session', 'n')}, ${sqlId('doctor', 'n')}, ${department}, ${sqlId('other', '2000 + n')}, $1::date, 'am',
       $1::date::timestamp at time zone 'Asia/Shanghai', ($1::date + 1)::timestamp at time zone 'Asia/Shanghai', 'ordinary', 1000,
       'open', 0, 0, 500, 100
     from generate_series(0, ${ROOMS - 1}) n`,
    [today],
  );
  await client.query(
    `insert into queue.line (hospital_id, session_id, department_id, practitioner_id, place_id, area_id, date, letter, opened_at)
     select 1, ${sqlId('session', 'n')}, ${department}, ${sqlId('doctor', 'n')}, ${sqlId('other', '2000 + n')},
       ${sqlId('other', `1000 + n / ${ROOMS_PER_HALL}`)}, $1::date, ${letter}, $2
     from generate_series(0, ${ROOMS - 1}) n`,
    [today, now],
  );
  await client.query(
    `insert into identity.patient (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, lang, created_at)
     select 1, ${sqlId('patient', 'n')}, '测试' || n, 'female', '1980-05-06', '', n::text, 'zh', $1
     from generate_series(0, ${ROOMS * WAITING - 1}) n`,
    [now],
  );
  await client.query(
    `insert into queue.encounter (hospital_id, id, session_id, appointment_id, patient_id, department_id, practitioner_id, channel,
       booked_at, slot_start, number, state, checked_in_at)
     select 1, ${sqlId('slot', 'n')}, ${sqlId('session', `n / ${WAITING}`)}, ${sqlId('account', '100000 + n')},
       ${sqlId('patient', 'n')}, ${department}, ${sqlId('doctor', `n / ${WAITING}`)}, 'mobile', $1::timestamptz - interval '1 day',
       $1, n % ${WAITING} + 1, 'waiting', $1
     from generate_series(0, ${ROOMS * WAITING - 1}) n`,
    [now],
  );
}

/** Screen n: the first of all hang in halls, the others at doors. */
async function hangScreens(client: pg.Client, now: string): Promise<void> {
  const boards = HALLS * BOARDS_PER_HALL;
  await client.query(
    `insert into queue.screen (hospital_id, id, token_hash, state, name, shows, place_id, asked_at, paired_at, paired_by)
     select 1, ${sqlId('other', '5000 + n')}, hash, 'paired', 'screen ' || n,
       case when n < ${boards} then 'area' else 'room' end,
       case when n < ${boards} then ${sqlId('other', `1000 + n / ${BOARDS_PER_HALL}`)} else ${sqlId('other', `2000 + n - ${boards}`)} end,
       $2, $2, 'bench'
     from unnest($1::text[]) with ordinality as t (hash, o), lateral (select (o - 1)::integer as n) as x`,
    [Array.from({ length: SCREENS }, (_, n) => sm3(screenToken(n))), now],
  );
}

async function signIn(client: pg.Client, tokens: readonly string[], now: string): Promise<void> {
  const account = sqlId('account', 'n');
  await client.query(`
    insert into identity.role (hospital_id, role, name_zh, name_en) values (1, 'doctor', '医生', 'Doctor');
    insert into identity.role_permission (hospital_id, role, permission) values (1, 'doctor', 'queue.doctor')`);
  await client.query(
    `with people as (select (o - 1)::integer as n, hash from unnest($1::text[]) with ordinality as t (hash, o)),
     accounts as (
       insert into identity.account (account_id, kind, login_key, login_sealed, password, hospital_id, lang, created_at)
       select ${account}, 'staff', 'screens ' || n, '', 'x', 1, 'zh', $2 from people),
     staff as (insert into identity.staff (hospital_id, account_id, name, practitioner_id)
       select 1, ${account}, '测试医生', ${sqlId('doctor', 'n')} from people),
     members as (insert into identity.role_member (hospital_id, role, account_id) select 1, 'doctor', ${account} from people)
     insert into identity.session
       (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at, idle_minutes)
     select ${account}, ${account}, hash, 'staff', $2, $2, $2::timestamptz + interval '1 day', 600 from people`,
    [tokens.map(sm3), now],
  );
}
