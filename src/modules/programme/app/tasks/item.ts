import { type LocalDate, localDate } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { MeasureItem } from '../../contract-tasks.ts';
import type { MeasureRow } from '../../db/tasks/measure-rows.ts';
import { dueOn } from '../../domain/tasks/due.ts';
import { gradesPossible } from '../../domain/tasks/grade.ts';
import { movesOf, type Rights, rightsOf } from '../../domain/tasks/rights.ts';

export const oversees = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.permissions.has('programme.oversee'));

export function rightsIn(row: MeasureRow, actor: Actor): Rights {
  const { head, member, supporting, asked, submittedBy, leadAccount: lead, holder } = row;
  const account = accountOf(actor);
  return rightsOf({ account, lead, holder, submittedBy, head, member, supporting, asked, oversees: oversees(actor) });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
export type Names = (account: string | null) => { account: string | null; name: string } | null;

/** Names of these accounts; whoever is unknown (a part of the system) keeps the word that was written down. */
export async function namesOf(t: Tx, accounts: readonly (string | null)[]): Promise<Names> {
  const ids = [...new Set(accounts.filter((one): one is string => one !== null && UUID.test(one)))];
  const known = new Map((await staffNames(t, ids)).map(({ account, name }) => [account, name]));
  return (account) =>
    account === null
      ? null
      : {
          account: UUID.test(account) ? account : null,
          name: known.get(account) ?? (UUID.test(account) ? '' : account),
        };
}

/** The grades that the dates allow to be given on this day. */
export const gradesFor = (row: MeasureRow, today: LocalDate) =>
  gradesPossible(row, row.state === 'submitted' && row.submittedAt ? localDate(row.submittedAt) : null, today);

/** A measure as whoever asks sees it in a list. */
export function itemOf(row: MeasureRow, actor: Actor, today: LocalDate, names: Names): MeasureItem {
  const account = accountOf(actor);
  const undone = gradesFor(row, today).includes('undone');
  return {
    id: row.id,
    plan: { id: row.planId, name: row.plan },
    task: { id: row.taskId, no: row.taskNo, content: row.task },
    text: row.text,
    lead: row.leadAccount ? names(row.leadAccount) : row.leadName ? { account: null, name: row.leadName } : null,
    holder: names(row.holder),
    units: row.units,
    deadline: { kind: row.kind, text: row.dueText, from: row.from, to: row.to },
    due: dueOn(row, row.state, today),
    state: row.state,
    grade: row.grade,
    own: account !== null && (row.holder === null ? row.leadAccount === account : row.holder === account),
    asked: row.asked,
    evidence: row.evidence,
    moves: movesOf(row.state, rightsIn(row, actor)).filter((move) => move !== 'undone' || undone),
    version: row.version,
  };
}
