import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Share, Weights } from '../domain/rank.ts';

interface Counted extends Share {
  institution: number;
}

/** Marks of answered self-checks. */
export async function selfCheckShares(t: Tx): Promise<Counted[]> {
  const { rows } = await t.client.query<Counted>(
    `select p.other as institution, sum(i.score)::integer as good, sum(i.full_score)::integer as of
     from bureau.paper p join bureau.paper_item i on i.hospital_id = $1 and i.paper_id = p.paper_id
     where p.hospital_id = $1 and p.side = 'authority' and p.kind = 'self_check' and p.state in ('answered', 'accepted')
       and i.score is not null
     group by p.other`,
    [t.scope.hospital],
  );
  return rows;
}

/** Problems that the authority sent down and that are not accepted: all, and those still in time. */
export async function sentProblemShares(t: Tx, today: LocalDate): Promise<Counted[]> {
  const { rows } = await t.client.query<Counted>(
    `select other as institution, count(*)::integer as of,
       count(*) filter (where due_on >= $2::date or state = 'answered')::integer as good
     from bureau.paper where hospital_id = $1 and side = 'authority' and kind = 'problem' and state <> 'accepted'
     group by other`,
    [t.scope.hospital, today],
  );
  return rows;
}

export async function spotShares(t: Tx): Promise<Counted[]> {
  const { rows } = await t.client.query<Counted>(
    `select institution, count(*)::integer as of, count(*) filter (where outcome = 'met')::integer as good
     from bureau.sample_item where hospital_id = $1 and outcome is not null group by institution`,
    [t.scope.hospital],
  );
  return rows;
}

export async function weightsNow(t: Tx): Promise<Weights | null> {
  const { rows } = await t.client.query<Weights>(
    `select self_check as "selfCheck", overdue, spot_check as "spotCheck", targets from bureau.weight
     where hospital_id = $1 order by set_at desc limit 1`,
    [t.scope.hospital],
  );
  return rows[0] ?? null;
}

/** False when another change was made at the same instant. */
export async function insertWeights(t: Tx, it: Weights, by: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into bureau.weight (hospital_id, set_at, self_check, overdue, spot_check, targets, set_by)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [t.scope.hospital, now, it.selfCheck, it.overdue, it.spotCheck, it.targets, by],
  );
  return rowCount === 1;
}
