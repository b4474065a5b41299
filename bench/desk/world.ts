import pg from 'pg';
import { addDays } from '#kernel/instant.ts';
import { createFieldCrypto, sm3 } from '#platform/crypto/field-crypto.ts';
import { aad, purposes } from '../../src/modules/identity/app/sealed.ts';
import { idOf, sqlId } from '../support/ids.ts';

export const KEYS = `bench:${'7b'.repeat(32)}`;

/** Numbers of a made-up kind: production takes no resident ID of the region that belongs to no place. */
export const numberOf = (n: number): string => `BENCH${String(n).padStart(9, '0')}`;
export const birthOf = (n: number): string => addDays('1940-01-01', n % 20_000);
export const phoneOf = (n: number): string => `1${String(n).padStart(10, '0')}`;
export const nameOf = (n: number): string =>
  `测试${String.fromCharCode(0x4e00 + (n % 5000), 0x4e00 + Math.floor(n / 5000))}`;

/**
 * `users` registrars, each signed in, and patients with one document each, sealed and indexed as the program does it.
 * Answers the registrars' tokens.
 */
export async function fillDesk(url: string, users: number, patients: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const now = new Date().toISOString();
    const tokens = Array.from({ length: users }, (_, n) => `s1-${String(n).padStart(43, 'b')}`);
    const account = sqlId('account', 'n');
    await client.query(`
      insert into platform.hospital (id) values (1);
      insert into identity.role (hospital_id, role, name_zh, name_en) values (1, 'registrar', '挂号', 'Registrar');
      insert into identity.role_permission (hospital_id, role, permission)
        values (1, 'registrar', 'identity.patient.register'), (1, 'registrar', 'identity.patient.find')`);
    await client.query(
      `with people as (select n - 1 as n, hash from unnest($1::text[]) with ordinality as t (hash, o),
         lateral (select o::integer as n) as x),
       accounts as (
         insert into identity.account (account_id, kind, login_key, login_sealed, password, hospital_id, lang, created_at)
         select ${account}, 'staff', 'desk ' || n, '', 'x', 1, 'zh', $2 from people),
       staff as (insert into identity.staff (hospital_id, account_id, name) select 1, ${account}, '测试员工' from people),
       members as (insert into identity.role_member (hospital_id, role, account_id)
         select 1, 'registrar', ${account} from people)
       insert into identity.session
         (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at, idle_minutes)
       select ${account}, ${account}, hash, 'staff', $2, $2, $2::timestamptz + interval '1 day', 600 from people`,
      [tokens.map(sm3), now],
    );
    for (let from = 0; from < patients; from += 10_000) await fillPatients(client, from, from + 10_000, now);
    await client.query('vacuum analyze');
    return tokens;
  } finally {
    await client.end();
  }
}

async function fillPatients(client: pg.Client, from: number, to: number, now: string): Promise<void> {
  const crypto = createFieldCrypto(KEYS);
  const all = Array.from({ length: to - from }, (_, i) => from + i);
  await client.query(
    `insert into identity.patient (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, lang, created_at)
     select 1, ${sqlId('patient', 'n')}, name, 'female', birth, phone, index, 'zh', $6
     from unnest($1::integer[], $2::text[], $3::date[], $4::text[], $5::text[]) as p (n, name, birth, phone, index)`,
    [
      all,
      all.map(nameOf),
      all.map(birthOf),
      all.map((n) => crypto.seal(phoneOf(n), aad.phone(idOf('patient', n)))),
      all.map((n) => crypto.blindIndex(purposes.phone, phoneOf(n))),
      now,
    ],
  );
  await client.query(
    `insert into identity.patient_document (hospital_id, document_id, patient_id, kind, family, number_sealed, number_index, added_at)
     select 1, ${sqlId('other', 'n')}, ${sqlId('patient', 'n')}, 'other', 'other', sealed, index, $4
     from unnest($1::integer[], $2::text[], $3::text[]) as d (n, sealed, index)`,
    [
      all,
      all.map((n) => crypto.seal(numberOf(n), aad.document(idOf('other', n)))),
      all.map((n) => crypto.blindIndex(purposes.document, numberOf(n))),
      now,
    ],
  );
}
