import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type PieceRow, VERSION, type VersionRow } from './pieces.ts';

export type LiveRow = PieceRow & VersionRow & { publishedAt: Instant };

const LIVE = `select p.id, p.kind, p.about_id as about, p.department_id as department, p.step, ${VERSION}
  from content.version v join content.piece p on p.hospital_id = v.hospital_id and p.id = v.piece_id
  where v.hospital_id = $1 and v.state = 'published' and (v.valid_until is null or v.valid_until >= $2)`;

export interface Wanted {
  kind?: string | undefined;
  department?: string | undefined;
  step?: string | undefined;
  about?: string | undefined;
}

/** What patients may read today: of one department also what is for the whole hospital. */
export async function livePages(t: Tx, wanted: Wanted, today: LocalDate): Promise<LiveRow[]> {
  const { rows } = await t.client.query<LiveRow>(
    `${LIVE} and ($3::text is null or p.kind = $3) and ($4::uuid is null or p.department_id = $4 or p.department_id is null)
       and ($5::text is null or p.step = $5) and ($6::uuid is null or p.about_id = $6)
     order by (p.department_id is null), v.published_at desc, p.id limit 300`,
    [
      t.scope.hospital,
      today,
      wanted.kind ?? null,
      wanted.department ?? null,
      wanted.step ?? null,
      wanted.about ?? null,
    ],
  );
  return rows;
}

export async function livePage(t: Tx, id: string, today: LocalDate): Promise<LiveRow | null> {
  const { rows } = await t.client.query<LiveRow>(`${LIVE} and p.id = $3`, [t.scope.hospital, today, id]);
  return rows[0] ?? null;
}
