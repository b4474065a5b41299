import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { NextAct } from '../domain/refusals.ts';

export interface OwnCode {
  kind: string;
  code: string;
  act: NextAct;
  meaning: string;
  verified: boolean;
}

/** What the hospital itself says about refusals. */
export async function ownCodes(t: Tx): Promise<OwnCode[]> {
  const { rows } = await t.client.query<OwnCode>(
    `select kind, code, next_act as act, meaning, verified from messaging.refusal_code
     where hospital_id = $1 order by kind, code limit 1000`,
    [t.scope.hospital],
  );
  return rows;
}

export async function writeCode(t: Tx, { kind, code, act, meaning, verified }: OwnCode, now: Instant): Promise<void> {
  await t.client.query(
    `insert into messaging.refusal_code (hospital_id, kind, code, next_act, meaning, verified, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint messaging_refusal_code_pkey do update
     set next_act = excluded.next_act, meaning = excluded.meaning, verified = excluded.verified,
       changed_at = excluded.changed_at`,
    [t.scope.hospital, kind, code, act, meaning, verified, now],
  );
}
