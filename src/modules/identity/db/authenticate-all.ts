import { addMinutes, type Instant, isInstant } from '#kernel/instant.ts';
import { type Db, scopeSql } from '#platform/db/tx.ts';
import { type AuthenticatedRow, openedBy, SEEN_EVERY_MINUTES, stillOpen } from './authenticate.ts';

/** A token as it was presented: what it hashes to, and the hospital it names. */
export interface TokenRead {
  hash: string;
  hospital: number | null;
  /** Whether somebody is at work, so that the session does not end for idleness. */
  seen: boolean;
}

interface SessionRow {
  token_hash: string;
  session_id: string;
  account_id: string;
  kind: 'staff' | 'patient';
  limited: string | null;
}

interface RightsRow {
  account_id: string | null;
  hospital_id: number | null;
  name: string | null;
  practitioner_id: string | null;
  active: boolean | null;
  permissions: string[] | null;
  opened?: string[] | null;
}

/**
 * What `sessionByToken` says, for many tokens in one round trip and in their order. All sessions are one look-up; what
 * people may do is read once for each hospital and once for all patients.
 */
export async function sessionsByTokens(
  db: Db,
  tokens: readonly TokenRead[],
  now: Instant,
): Promise<(AuthenticatedRow | undefined)[]> {
  const named = ({ hash, hospital }: TokenRead) =>
    /^[0-9a-f]{64}$/.test(hash) && (hospital === null || Number.isSafeInteger(hospital));
  if (!isInstant(now) || !tokens.every(named)) throw new RangeError('token or now');
  const hashes = [...new Set(tokens.map(({ hash }) => hash))];
  const seen = [...new Set(tokens.filter((token) => token.seen).map(({ hash }) => hash))];
  const hospitals = [...new Set(tokens.flatMap(({ hospital }) => (hospital === null ? [] : [hospital])))];
  const questions = [
    `set local app.credential = '${hashes.join(',')}'`,
    ...(seen.length > 0 ? [seenNow(seen, now)] : []),
    sessionsOf(hashes, now),
    'select null as account_id, array_agg(permission) as permissions from identity.patient_permission',
    ...hospitals.flatMap((hospital) => [`set local app.hospital = '${hospital}'`, rightsOf(hospital, hashes, now)]),
  ];
  const results = await ask<SessionRow | RightsRow>(db, questions);
  const [found = [], patients = [], ...staff] = results as [SessionRow[], ...RightsRow[][]];
  const sessions = new Map(found.map((row) => [row.token_hash, row]));
  const rights = new Map(staff.flat().map((row) => [`${row.hospital_id}/${row.account_id}`, row]));
  return tokens.map(({ hash, hospital }) => {
    const session = sessions.get(hash);
    if (!session) return undefined;
    const held = session.kind === 'patient' ? patients[0] : rights.get(`${hospital}/${session.account_id}`);
    const { name = null, practitioner_id = null, active = null, permissions = null, opened = null } = held ?? {};
    const { session_id, account_id, kind, limited } = session;
    return {
      session_id,
      account_id,
      kind,
      name,
      practitioner_id,
      active,
      permissions: limited ? null : permissions,
      opened,
    };
  });
}

// Several statements in one message take no parameters; hashes, hospitals and the instant are checked.
function sessionsOf(hashes: readonly string[], now: Instant): string {
  return `select token_hash, session_id, account_id, kind, limited from identity.session s where ${live(hashes, now)}`;
}

function seenNow(hashes: readonly string[], now: Instant): string {
  return `update identity.session s set last_seen_at = '${now}'
    where ${live(hashes, now)} and s.last_seen_at < '${addMinutes(now, -SEEN_EVERY_MINUTES)}'`;
}

const live = (hashes: readonly string[], now: Instant): string =>
  `s.token_hash = any ('{${hashes.join(',')}}') and ${stillOpen(now)}`;

/** Of the holders of these tokens alone: a large hospital has thousands who did not ask. */
function rightsOf(hospital: number, hashes: readonly string[], now: Instant): string {
  return `select s.account_id, s.hospital_id, s.name, s.practitioner_id, s.active,
      array_agg(distinct p.permission) filter (where p.permission is not null) as permissions${openedBy(hospital, now)}
    from identity.staff s
    left join identity.role_member m on m.hospital_id = s.hospital_id and m.account_id = s.account_id
    left join identity.role_permission p on p.hospital_id = m.hospital_id and p.role = m.role
    where s.hospital_id = ${hospital} and s.active
      and s.account_id in (select s.account_id from identity.session s where ${live(hashes, now)})
    group by s.hospital_id, s.account_id`;
}

async function ask<R>(db: Db, questions: readonly string[]): Promise<R[][]> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    const results = (await client.query(
      ['begin', scopeSql({ hospital: null }), ...questions, 'commit'].join('; '),
    )) as unknown as { command: string; rows: R[] }[];
    return results.filter(({ command }) => command === 'SELECT').map(({ rows }) => rows);
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
