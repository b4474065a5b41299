import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface SampleItemRow {
  no: number;
  institution: number;
  kind: 'problem' | 'item';
  subject: string;
  label: string;
  outcome: 'met' | 'not_met' | null;
}
export interface SampleRow {
  id: string;
  seed: number;
  size: number;
  madeAt: Instant;
  items: SampleItemRow[];
}

export interface DrawableRow {
  id: string;
  institution: number;
  kind: 'problem' | 'item';
  label: string;
}

/** What institutions say is done: closed problems, and items of accepted or answered papers. */
export async function drawableRows(t: Tx): Promise<DrawableRow[]> {
  const { rows } = await t.client.query<DrawableRow>(
    `select h.problem_id::text as id, h.institution, 'problem' as kind, h.category as label
     from bureau.headline h join bureau.link l on l.hospital_id = $1 and l.other = h.institution and l.state = 'accepted'
     where h.hospital_id = $1 and h.state = 'closed'
     union all
     select i.paper_id::text || '/' || i.no, p.other, 'item', i.words
     from bureau.paper_item i join bureau.paper p on p.hospital_id = $1 and p.paper_id = i.paper_id
     join bureau.link l on l.hospital_id = $1 and l.other = p.other and l.state = 'accepted'
     where i.hospital_id = $1 and i.state = 'done' and p.state in ('answered', 'accepted') and p.side = 'authority'
     order by 1 limit 20000`,
    [t.scope.hospital],
  );
  return rows;
}

export async function insertSample(
  t: Tx,
  it: { id: string; seed: number; size: number },
  drawn: readonly DrawableRow[],
  by: string,
  now: Instant,
): Promise<void> {
  await t.client.query(
    'insert into bureau.sample (hospital_id, sample_id, seed, size, made_at, made_by) values ($1, $2, $3, $4, $5, $6)',
    [t.scope.hospital, it.id, it.seed, it.size, now, by],
  );
  await t.client.query(
    `insert into bureau.sample_item (hospital_id, sample_id, no, institution, kind, subject, label)
     select $1, $2, d.no, d.institution, d.kind, d.subject, d.label
     from unnest($3::integer[], $4::text[], $5::text[], $6::text[]) with ordinality
       as d (institution, kind, subject, label, no)`,
    [
      ...[t.scope.hospital, it.id, drawn.map(({ institution }) => institution), drawn.map(({ kind }) => kind)],
      ...[drawn.map(({ id }) => id), drawn.map(({ label }) => label)],
    ],
  );
}

/** The newest first. */
export async function sampleRows(t: Tx): Promise<SampleRow[]> {
  const { rows } = await t.client.query<Omit<SampleRow, 'items'>>(
    `select sample_id as id, seed, size, made_at as "madeAt" from bureau.sample
     where hospital_id = $1 order by made_at desc, sample_id limit 10`,
    [t.scope.hospital],
  );
  const { rows: items } = await t.client.query<SampleItemRow & { sample: string }>(
    `select sample_id as sample, no, institution, kind, subject, label, outcome from bureau.sample_item
     where hospital_id = $1 and sample_id = any($2::uuid[]) order by no`,
    [t.scope.hospital, rows.map(({ id }) => id)],
  );
  const of = Map.groupBy(items, ({ sample }) => sample);
  return rows.map((one) => ({ ...one, items: (of.get(one.id) ?? []).map(({ sample: _, ...item }) => item) }));
}

export async function setOutcome(t: Tx, sample: string, no: number, outcome: 'met' | 'not_met'): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update bureau.sample_item set outcome = $4 where hospital_id = $1 and sample_id = $2 and no = $3
       and outcome is distinct from $4`,
    [t.scope.hospital, sample, no, outcome],
  );
  return rowCount === 1;
}
