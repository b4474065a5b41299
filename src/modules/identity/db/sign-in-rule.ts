import type { Tx } from '#platform/db/tx.ts';
import { defaultRules, type SignInRules } from '../domain/sign-in-rules.ts';

/** What the transaction's hospital asks of sign-ins. */
export async function signInRules(t: Tx): Promise<SignInRules> {
  const { rows } = await t.client.query<SignInRules>(
    `select idle_minutes as "idleMinutes", admin_idle_minutes as "adminIdleMinutes",
       password_history as "passwordHistory", password_days as "passwordDays"
     from identity.sign_in_rule where hospital_id = $1`,
    [t.scope.hospital],
  );
  return rows[0] ?? defaultRules;
}

export async function setSignInRules(t: Tx, r: SignInRules): Promise<void> {
  await t.client.query(
    `insert into identity.sign_in_rule (hospital_id, idle_minutes, admin_idle_minutes, password_history, password_days)
     values ($1, $2, $3, $4, $5)
     on conflict (hospital_id) do update set idle_minutes = excluded.idle_minutes,
       admin_idle_minutes = excluded.admin_idle_minutes, password_history = excluded.password_history,
       password_days = excluded.password_days`,
    [t.scope.hospital, r.idleMinutes, r.adminIdleMinutes, r.passwordHistory, r.passwordDays],
  );
}
