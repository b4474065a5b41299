import type { Tx } from '#platform/db/tx.ts';

/**
 * The paper is worked on as this problem, in place of `former`; false when it is not the hospital's turn, or another is
 * there by now.
 */
export async function setOwnProblem(
  t: Tx,
  paper: string,
  { own, former }: { own: string; former: string | null },
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update bureau.paper set own_problem = $3
     where hospital_id = $1 and paper_id = $2 and side = 'institution' and kind = 'problem'
       and state in ('sent', 'acknowledged', 'returned') and own_problem is not distinct from $4`,
    [t.scope.hospital, paper, own, former],
  );
  return rowCount === 1;
}
