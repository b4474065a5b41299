import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Side } from './links.ts';

export type PaperKind = 'assignment' | 'self_check' | 'problem' | 'commendation' | 'plan';
export type PaperState = 'sent' | 'acknowledged' | 'answered' | 'returned' | 'accepted' | 'taken' | 'refused';
export interface PaperRow {
  id: string;
  other: number;
  kind: PaperKind;
  title: string;
  words: string;
  category: string | null;
  severity: string | null;
  dueOn: LocalDate | null;
  state: PaperState;
  reply: string;
  verdict: string;
  sentAt: Instant;
  movedAt: Instant;
  version: number;
  /** The authority's plan, of the kind that brings one. */
  planId: string | null;
  /** At the hospital: what was made of it in its own programme. */
  ownPlan: string | null;
  /** At the hospital: the problem of its own as which it is worked on. */
  ownProblem: string | null;
}
export interface ItemRow {
  no: number;
  words: string;
  dueOn: LocalDate | null;
  fullScore: number | null;
  state: 'open' | 'done' | 'partly' | 'not_done';
  evidence: string;
  score: number | null;
}
export type PaperWithItems = PaperRow & { items: ItemRow[] };

const PAPER = `paper_id as id, other, kind, title, words, category, severity, due_on as "dueOn", state, reply, verdict,
  sent_at as "sentAt", moved_at as "movedAt", version, plan_id as "planId", own_plan as "ownPlan",
  own_problem as "ownProblem"`;
const ITEM = `no, words, due_on as "dueOn", full_score as "fullScore", state, evidence, score`;

/** The newest first. */
export async function paperRows(t: Tx, side: Side): Promise<PaperWithItems[]> {
  const { rows } = await t.client.query<PaperRow>(
    `select ${PAPER} from bureau.paper where hospital_id = $1 and side = $2 order by moved_at desc, paper_id limit 300`,
    [t.scope.hospital, side],
  );
  return withItems(t, rows);
}

export async function paperOf(t: Tx, id: string): Promise<(PaperWithItems & { side: Side }) | undefined> {
  const { rows } = await t.client.query<PaperRow & { side: Side }>(
    `select ${PAPER}, side from bureau.paper where hospital_id = $1 and paper_id = $2`,
    [t.scope.hospital, id],
  );
  const [found] = rows;
  if (!found) return;
  const [whole] = await withItems(t, [found]);
  return { ...(whole as PaperWithItems), side: found.side };
}

async function withItems(t: Tx, papers: readonly PaperRow[]): Promise<PaperWithItems[]> {
  const { rows } = await t.client.query<ItemRow & { paper: string }>(
    `select paper_id as paper, ${ITEM} from bureau.paper_item
     where hospital_id = $1 and paper_id = any($2::uuid[]) order by paper_id, no`,
    [t.scope.hospital, papers.map(({ id }) => id)],
  );
  const items = Map.groupBy(rows, ({ paper }) => paper);
  return papers.map((one) => ({ ...one, items: (items.get(one.id) ?? []).map(({ paper: _, ...item }) => item) }));
}

/**
 * One step of a paper: only from `from`, only the version that was seen, only on this side. Answers who is on the other
 * side, or null.
 */
export async function movePaper(
  t: Tx,
  seen: { id: string; version: number; side: Side },
  step: { from: readonly PaperState[]; to: PaperState; reply?: string; verdict?: string; ownPlan?: string },
  now: Instant,
): Promise<{ other: number; kind: PaperKind } | null> {
  const { rows } = await t.client.query<{ other: number; kind: PaperKind }>(
    `update bureau.paper set state = $5, reply = coalesce($6, reply), verdict = coalesce($7, verdict), moved_at = $8,
       own_plan = coalesce($10, own_plan), version = version + 1
     where hospital_id = $1 and paper_id = $2 and side = $3 and version = $4 and state = any($9)
       and (kind <> 'commendation' or $5 = 'acknowledged') and (kind = 'plan' or $5 not in ('taken', 'refused'))
     returning other, kind`,
    [
      ...[t.scope.hospital, seen.id, seen.side, seen.version, step.to],
      ...[step.reply ?? null, step.verdict ?? null, now, step.from, step.ownPlan ?? null],
    ],
  );
  return rows[0] ?? null;
}

export type ItemAnswer = Pick<ItemRow, 'no' | 'evidence' | 'score'> & { state: Exclude<ItemRow['state'], 'open'> };

/** Every item at once; answers how many there are that were not answered. */
export async function answerItems(t: Tx, paper: string, answers: readonly ItemAnswer[]): Promise<number> {
  await t.client.query(
    `update bureau.paper_item i set state = a.state, evidence = a.evidence, score = a.score
     from unnest($3::integer[], $4::text[], $5::text[], $6::integer[]) as a (no, state, evidence, score)
     where i.hospital_id = $1 and i.paper_id = $2 and i.no = a.no`,
    [
      ...[t.scope.hospital, paper, answers.map(({ no }) => no), answers.map(({ state }) => state)],
      ...[answers.map(({ evidence }) => evidence), answers.map(({ score }) => score)],
    ],
  );
  const { rows } = await t.client.query<{ left: number }>(
    `select count(*)::integer as left from bureau.paper_item
     where hospital_id = $1 and paper_id = $2 and (state = 'open' or (full_score is not null) <> (score is not null))`,
    [t.scope.hospital, paper],
  );
  return rows[0]?.left ?? 0;
}

export async function insertPaper(t: Tx, side: Side, it: PaperWithItems): Promise<void> {
  await t.client.query(
    `insert into bureau.paper (hospital_id, paper_id, other, side, kind, title, words, category, severity, due_on, state,
       reply, verdict, sent_at, moved_at, version, plan_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (hospital_id, paper_id) do nothing`,
    [
      ...[t.scope.hospital, it.id, it.other, side, it.kind, it.title, it.words, it.category, it.severity, it.dueOn],
      ...[it.state, it.reply, it.verdict, it.sentAt, it.movedAt, it.version, it.planId],
    ],
  );
  await t.client.query(
    `insert into bureau.paper_item (hospital_id, paper_id, no, words, due_on, full_score, state, evidence, score)
     select $1, $2, * from unnest($3::integer[], $4::text[], $5::date[], $6::integer[], $7::text[], $8::text[], $9::integer[])
     on conflict (hospital_id, paper_id, no) do nothing`,
    [
      ...[t.scope.hospital, it.id, it.items.map(({ no }) => no), it.items.map(({ words }) => words)],
      ...[it.items.map(({ dueOn }) => dueOn), it.items.map(({ fullScore }) => fullScore)],
      ...[it.items.map(({ state }) => state), it.items.map(({ evidence }) => evidence)],
      it.items.map(({ score }) => score),
    ],
  );
}

/** What the other side did to its copy; nothing when ours is as new, or another's. True when it went on. */
export async function followPaper(t: Tx, from: number, it: PaperWithItems): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update bureau.paper set state = $4, reply = $5, verdict = $6, moved_at = $7, version = $8
     where hospital_id = $1 and paper_id = $2 and other = $3 and version < $8`,
    [t.scope.hospital, it.id, from, it.state, it.reply, it.verdict, it.movedAt, it.version],
  );
  if (rowCount !== 1) return false;
  await t.client.query(
    `update bureau.paper_item i set state = a.state, evidence = a.evidence, score = a.score
     from unnest($3::integer[], $4::text[], $5::text[], $6::integer[]) as a (no, state, evidence, score)
     where i.hospital_id = $1 and i.paper_id = $2 and i.no = a.no`,
    [
      ...[t.scope.hospital, it.id, it.items.map(({ no }) => no), it.items.map(({ state }) => state)],
      ...[it.items.map(({ evidence }) => evidence), it.items.map(({ score }) => score)],
    ],
  );
  return true;
}
