import pg from 'pg';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import { idOf } from '../support/ids.ts';

const TOKEN = `s1-${'t'.repeat(43)}`;
/** Beyond the accounts of patients. */
const ACCOUNT = idOf('other', 1_000_000);

/** Somebody who may stop clinics, signed in, and a waitlist that offers at any hour: the run may be at night. */
export async function makeRota(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const now = new Date().toISOString();
    await client.query(`
      insert into identity.role (hospital_id, role, name_zh, name_en) values (1, 'rota', '排班', 'Rota');
      insert into identity.role_permission (hospital_id, role, permission) values (1, 'rota', 'booking.rota');
      insert into booking.setting (hospital_id, key, value, changed_at, changed_by)
        select 1, key, value::jsonb, '${now}', 'bench' from (values ('offersFromHour', '0'), ('offersUntilHour', '24')) v (key, value)`);
    await client.query(
      `insert into identity.account (account_id, kind, login_key, login_sealed, password, hospital_id, lang, created_at)
       values ($1, 'staff', 'rota', '', 'x', 1, 'zh', $2)`,
      [ACCOUNT, now],
    );
    await client.query(`insert into identity.staff (hospital_id, account_id, name) values (1, $1, '测试员工')`, [
      ACCOUNT,
    ]);
    await client.query(`insert into identity.role_member (hospital_id, role, account_id) values (1, 'rota', $1)`, [
      ACCOUNT,
    ]);
    await client.query(
      `insert into identity.session
         (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at, idle_minutes)
       values ($1, $1, $2, 'staff', $3, $3, $3::timestamptz + interval '1 day', 600)`,
      [ACCOUNT, sm3(TOKEN), now],
    );
    return TOKEN;
  } finally {
    await client.end();
  }
}
