import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export type Side = 'authority' | 'institution';
export interface LinkRow {
  other: number;
  side: Side;
  state: 'asked' | 'accepted' | 'ended';
  leader: string;
  liaison: string;
  askedAt: Instant;
  decidedAt: Instant | null;
  reportedAt: Instant | null;
  version: number;
}

const LINK = `other, side, state, leader, liaison, asked_at as "askedAt", decided_at as "decidedAt",
  reported_at as "reportedAt", version`;

export async function linkRows(t: Tx, side: Side): Promise<LinkRow[]> {
  const { rows } = await t.client.query<LinkRow>(
    `select ${LINK} from bureau.link where hospital_id = $1 and side = $2 order by other limit 500`,
    [t.scope.hospital, side],
  );
  return rows;
}

/** The link to one tenant, held as it is until the end of the transaction. */
export async function linkTo(t: Tx, other: number): Promise<LinkRow | undefined> {
  const { rows } = await t.client.query<LinkRow>(
    `select ${LINK} from bureau.link where hospital_id = $1 and other = $2 for share`,
    [t.scope.hospital, other],
  );
  return rows[0];
}

/** Refused by bureau_link_pkey when there is one that has not ended; one that ended is asked anew. */
export async function askLink(t: Tx, other: number, leader: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into bureau.link (hospital_id, other, side, leader, asked_at) values ($1, $2, 'authority', $3, $4)
     on conflict (hospital_id, other) do update set state = 'asked', leader = excluded.leader, asked_at = excluded.asked_at,
       decided_at = null, version = link.version + 1 where link.state = 'ended' and link.side = 'authority'`,
    [t.scope.hospital, other, leader, now],
  );
  return rowCount === 1;
}

export async function setLeader(t: Tx, other: number, version: number, leader: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update bureau.link set leader = $4, version = version + 1
     where hospital_id = $1 and other = $2 and side = 'authority' and version = $3 and state <> 'ended'`,
    [t.scope.hospital, other, version, leader],
  );
  return rowCount === 1;
}

/** The institution says yes, or ends it; null when it is not that time. */
export async function decideLink(
  t: Tx,
  other: number,
  it: { accept: boolean; liaison: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update bureau.link set state = $3, liaison = $4, decided_at = $5, version = version + 1
     where hospital_id = $1 and other = $2 and side = 'institution' and state = any($6)`,
    [
      ...[t.scope.hospital, other, it.accept ? 'accepted' : 'ended', it.liaison, now],
      it.accept ? ['asked'] : ['asked', 'accepted'],
    ],
  );
  return rowCount === 1;
}

/** The other side's word arrives at the institution: who asks, and who answers for it there. Consent is never written here. */
export async function arriveAsked(t: Tx, from: number, link: LinkRow): Promise<void> {
  await t.client.query(
    `insert into bureau.link (hospital_id, other, side, leader, asked_at) values ($1, $2, 'institution', $3, $4)
     on conflict (hospital_id, other) do update set leader = excluded.leader,
       state = case when link.asked_at < excluded.asked_at and link.state = 'ended' then 'asked' else link.state end,
       decided_at = case when link.asked_at < excluded.asked_at and link.state = 'ended' then null else link.decided_at end,
       asked_at = greatest(link.asked_at, excluded.asked_at)
     where link.side = 'institution'`,
    [t.scope.hospital, from, link.leader, link.askedAt],
  );
}

/** The institution's decision arrives at the authority, if it is of the question that was asked last. */
export async function arriveDecided(t: Tx, from: number, link: LinkRow): Promise<void> {
  await t.client.query(
    `update bureau.link set state = $3, liaison = $4, decided_at = $5, version = version + 1
     where hospital_id = $1 and other = $2 and side = 'authority' and asked_at <= $6 and state <> $3`,
    [t.scope.hospital, from, link.state, link.liaison, link.decidedAt, link.askedAt],
  );
}

/** Authorities that have had no report today yet; marks them. */
export async function takeReportsDue(t: Tx, today: LocalDate, limit: number): Promise<number[]> {
  const { rows } = await t.client.query<{ other: number }>(
    `update bureau.link set reported_on = $2 where hospital_id = $1 and side = 'institution' and state = 'accepted'
       and (reported_on is null or reported_on < $2::date)
       and other in (select other from bureau.link where hospital_id = $1 and side = 'institution' order by other limit $3)
     returning other`,
    [t.scope.hospital, today, limit],
  );
  return rows.map(({ other }) => other);
}

export async function noteReport(t: Tx, from: number, now: Instant): Promise<void> {
  await t.client.query('update bureau.link set reported_at = $3 where hospital_id = $1 and other = $2', [
    ...[t.scope.hospital, from, now],
  ]);
}
