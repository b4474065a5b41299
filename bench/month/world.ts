import pg from 'pg';
import { addDays, localDate } from '#kernel/instant.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import { idOf, sqlId } from '../support/ids.ts';

export const DOCTORS = 1000;
export const DEPARTMENTS = 40;
const DAYS = 45;

/**
 * A large hospital by plain SQL past all rules: doctors of forty departments, each with a morning and an afternoon on
 * every weekday for six weeks, more or less taken. Answers the tokens of registrars who are signed in.
 */
export async function fillMonth(url: string, registrars: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const now = new Date().toISOString();
    await makeHospital(client);
    await makeSessions(client, localDate(now));
    const tokens = Array.from({ length: registrars }, (_, n) => `s1-${String(n).padStart(43, 'c')}`);
    await signIn(client, tokens, now);
    await client.query('vacuum analyze');
    return tokens;
  } finally {
    await client.end();
  }
}

async function makeHospital(client: pg.Client): Promise<void> {
  const campus = `'${idOf('other', 0)}'`;
  await client.query(`
    insert into platform.hospital (id) values (1);
    insert into catalog.hospital values (1, '测试医院', 'Test hospital', 'general', '测试路', 'Test road');
    insert into catalog.campus values (1, ${campus}, '本部', 'Main', '测试路', 'Test road', 1);
    insert into catalog.department (hospital_id, department_id, campus_id, code, name_zh, name_en, intro_zh, intro_en, position)
      select 1, ${sqlId('other', 'n')}, ${campus}, 'd' || n, '测试科' || n, 'Test department ' || n, '', '', n
      from generate_series(1, ${DEPARTMENTS}) n;
    insert into catalog.place (hospital_id, place_id, campus_id, waiting_id, department_id, kind, building_zh, building_en,
        floor, name_zh, name_en, position)
      values (1, ${campus}, ${campus}, null, null, 'waiting', '门诊楼', 'Outpatients', '1', '候诊区', 'Hall', 1);
    insert into catalog.practitioner (hospital_id, practitioner_id, department_id, name_zh, name_en, title, intro_zh, intro_en, position)
      select 1, ${sqlId('doctor', 'n')}, ${sqlId('other', `n % ${DEPARTMENTS} + 1`)}, '测试医生' || n, 'Test Doctor ' || n,
        'attending', '', '', n
      from generate_series(0, ${DOCTORS - 1}) n`);
}

async function makeSessions(client: pg.Client, today: string): Promise<void> {
  const number = `((d * 2 + h) * ${DOCTORS} + n)`;
  const at = (hour: string) => `(($1::date + d)::timestamp + interval '${hour}') at time zone 'Asia/Shanghai'`;
  await client.query(
    `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at,
       ends_at, slot_class, fee_fen, state, total, free, booked, free_onsite, walk_in_limit, next_number)
     select 1, ${sqlId('session', number)}, ${sqlId('doctor', 'n')}, ${sqlId('other', `n % ${DEPARTMENTS} + 1`)}, $2,
       $1::date + d, case h when 0 then 'am' else 'pm' end,
       case h when 0 then ${at('8 hours')} else ${at('14 hours')} end,
       case h when 0 then ${at('12 hours')} else ${at('17 hours')} end,
       case n % 5 when 0 then 'expert' else 'ordinary' end, 1000, 'open', 24, n % 25, 24 - n % 25, n % 25 / 5, 0, 25
     from generate_series(0, ${DAYS - 1}) d, generate_series(0, 1) h, generate_series(0, ${DOCTORS - 1}) n
     where extract(isodow from $1::date + d) < 6`,
    [addDays(today, 0), idOf('other', 0)],
  );
}

async function signIn(client: pg.Client, tokens: readonly string[], now: string): Promise<void> {
  const account = sqlId('account', 'n');
  await client.query(`
    insert into identity.role (hospital_id, role, name_zh, name_en) values (1, 'registrar', '挂号', 'Registrar');
    insert into identity.role_permission (hospital_id, role, permission) values (1, 'registrar', 'booking.desk')`);
  await client.query(
    `with people as (select (o - 1)::integer as n, hash from unnest($1::text[]) with ordinality as t (hash, o)),
     accounts as (
       insert into identity.account (account_id, kind, login_key, login_sealed, password, hospital_id, lang, created_at)
       select ${account}, 'staff', 'month ' || n, '', 'x', 1, 'zh', $2 from people),
     staff as (insert into identity.staff (hospital_id, account_id, name) select 1, ${account}, '测试员工' from people),
     members as (insert into identity.role_member (hospital_id, role, account_id) select 1, 'registrar', ${account} from people)
     insert into identity.session
       (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at, idle_minutes)
     select ${account}, ${account}, hash, 'staff', $2, $2, $2::timestamptz + interval '1 day', 600 from people`,
    [tokens.map(sm3), now],
  );
}
