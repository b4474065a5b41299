import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ClaimRow {
  id: string;
  clause: string | null;
  item: number | null;
  met: boolean | null;
  numerator: number | null;
  denominator: number | null;
  evidence: string;
  at: Instant;
  byName: string;
}

export async function insertClaim(t: Tx, claim: ClaimRow, by: string): Promise<void> {
  await t.client.query(
    `insert into programme.grade_claim
       (hospital_id, claim_id, clause, item, met, numerator, denominator, evidence, said_at, said_by, said_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      t.scope.hospital,
      claim.id,
      claim.clause,
      claim.item,
      claim.met,
      claim.numerator,
      claim.denominator,
      claim.evidence,
      claim.at,
      by,
      claim.byName,
    ],
  );
}

/** What holds now: the newest of each clause and item. */
export async function holdingClaims(t: Tx): Promise<ClaimRow[]> {
  const { rows } = await t.client.query<ClaimRow>(
    `select distinct on (clause, item) claim_id as id, clause, item, met, numerator::float8 as numerator,
       denominator::float8 as denominator, evidence, said_at as at, said_by_name as "byName"
     from programme.grade_claim where hospital_id = $1 order by clause, item, said_at desc, claim_id desc`,
    [t.scope.hospital],
  );
  return rows;
}
