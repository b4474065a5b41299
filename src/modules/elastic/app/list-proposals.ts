import { toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { ProposalItem } from '../contract.ts';
import { departmentNames } from '../db/departments.ts';
import { measuredSince, type ProposalRow, proposalRows } from '../db/proposals.ts';

/** What is proposed, what was decided, and what people have waited since against what was expected. */
export async function listProposals(t: Tx, lang: Lang): Promise<{ items: ProposalItem[] }> {
  const names = new Map((await departmentNames(t, lang)).map((it) => [it.id, it]));
  const since = new Map((await measuredSince(t)).map((row) => [row.id, row]));
  const items = (await proposalRows(t)).map((row) => ({
    id: row.id,
    kind: row.kind,
    department: names.get(row.department) ?? { id: row.department, name: '' },
    weekday: row.weekday,
    relieves: row.relieves,
    start: row.starts,
    end: row.ends,
    moved: row.moved,
    basedOn: { from: row.basedFrom, to: row.basedTo },
    measured: row.measured / 10,
    before: row.before / 10,
    after: row.after / 10,
    state: row.state as ProposalItem['state'],
    decision: decisionOf(row),
    trial: trialOf(row, since.get(row.id)),
  }));
  return { items };
}

function decisionOf({ reason, decidedAt, decidedByName }: ProposalRow): ProposalItem['decision'] {
  return decidedAt ? { reason: reason ?? '', at: toOffset(decidedAt), byName: decidedByName ?? '' } : null;
}

function trialOf(
  { firstDay, lastDay }: ProposalRow,
  since: { visits: number; waited: number; clinics: number } | undefined,
): ProposalItem['trial'] {
  if (!firstDay || !lastDay) return null;
  const { visits = 0, waited = 0, clinics = 0 } = since ?? {};
  const wait = visits === 0 ? null : Math.round((waited * 10) / visits) / 10;
  return { from: firstDay, until: lastDay, clinics, visits, wait };
}
