import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface PhotoSeen {
  id: string;
  shows: 'before' | 'after';
  source: string | null;
}
export interface PhotoWhole extends Omit<PhotoSeen, 'source'> {
  position: number;
  media: string;
  bytes: Buffer;
}

/**
 * Adds a photograph at the first free place while it is the hospital's turn; false when it is not, or nine are there. The
 * same file of the hospital a second time changes nothing.
 */
export async function addPhoto(
  t: Tx,
  paper: string,
  it: Omit<PhotoWhole, 'position'> & { source: string | null },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into bureau.photo (hospital_id, paper_id, photo_id, position, shows, media, bytes, source, kept_at)
     select $1, p.paper_id, $3, (select min(n) from generate_series(1, 9) as n where n not in
         (select position from bureau.photo o where o.hospital_id = $1 and o.paper_id = p.paper_id)),
       $4, $5, $6, $7, $8
     from bureau.paper p where p.hospital_id = $1 and p.paper_id = $2 and p.side = 'institution'
       and p.kind in ('problem', 'self_check', 'assignment') and p.state in ('sent', 'acknowledged', 'returned')
       and (select count(*) from bureau.photo o where o.hospital_id = $1 and o.paper_id = p.paper_id) < 9
     on conflict (hospital_id, paper_id, source) do update set shows = excluded.shows`,
    [t.scope.hospital, paper, it.id, it.shows, it.media, it.bytes, it.source, now],
  );
  return rowCount === 1;
}

/** False when it is not the hospital's turn, or it is gone. */
export async function dropPhoto(t: Tx, paper: string, photo: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `delete from bureau.photo o using bureau.paper p
     where o.hospital_id = $1 and o.paper_id = $2 and o.photo_id = $3 and p.hospital_id = $1 and p.paper_id = $2
       and p.side = 'institution' and p.state in ('sent', 'acknowledged', 'returned')`,
    [t.scope.hospital, paper, photo],
  );
  return rowCount === 1;
}

export async function photosOf(t: Tx, paper: string): Promise<PhotoWhole[]> {
  const { rows } = await t.client.query<PhotoWhole>(
    `select photo_id as id, position, shows, media, bytes from bureau.photo
     where hospital_id = $1 and paper_id = $2 order by position`,
    [t.scope.hospital, paper],
  );
  return rows;
}

/** The photographs of the answer as it stands now, in place of those of the one before. */
export async function putPhotos(t: Tx, paper: string, photos: readonly PhotoWhole[], now: Instant): Promise<void> {
  await t.client.query('delete from bureau.photo where hospital_id = $1 and paper_id = $2', [t.scope.hospital, paper]);
  for (const { id, position, shows, media, bytes } of photos)
    await t.client.query(
      `insert into bureau.photo (hospital_id, paper_id, photo_id, position, shows, media, bytes, kept_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [t.scope.hospital, paper, id, position, shows, media, bytes, now],
    );
}

export async function photoRows(t: Tx, papers: readonly string[]): Promise<(PhotoSeen & { paper: string })[]> {
  const { rows } = await t.client.query<PhotoSeen & { paper: string }>(
    `select paper_id as paper, photo_id as id, shows, source from bureau.photo
     where hospital_id = $1 and paper_id = any($2::uuid[]) order by paper_id, position`,
    [t.scope.hospital, papers],
  );
  return rows;
}

export async function photoOf(t: Tx, paper: string, photo: string): Promise<{ media: string; bytes: Buffer } | null> {
  const { rows } = await t.client.query<{ media: string; bytes: Buffer }>(
    'select media, bytes from bureau.photo where hospital_id = $1 and paper_id = $2 and photo_id = $3',
    [t.scope.hospital, paper, photo],
  );
  return rows[0] ?? null;
}
