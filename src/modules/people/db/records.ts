import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface LicenceRow {
  id: string;
  account: string | null;
  kind: 'practice' | 'technology' | 'outside' | 'scope';
  title: string;
  validFrom: LocalDate;
  validUntil: LocalDate | null;
  evidence: string;
}
export interface CertificateRow {
  id: string;
  kind: 'elder_friendly' | 'disability_friendly' | 'other';
  title: string;
  issuedBy: string;
  issuedOn: LocalDate;
  validUntil: LocalDate | null;
  evidence: string;
}
export interface StarRow {
  id: string;
  month: string;
  account: string;
  reason: string;
}

const LICENCE = `licence_id as id, account_id as account, kind, title, valid_from as "validFrom", valid_until as "validUntil", evidence`;

export async function insertLicence(t: Tx, l: LicenceRow, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into people.licence
       (hospital_id, licence_id, account_id, kind, title, valid_from, valid_until, evidence, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [t.scope.hospital, l.id, l.account, l.kind, l.title, l.validFrom, l.validUntil, l.evidence, now, by],
  );
}

/** What ends first stands first. */
export async function licenceRows(t: Tx, account: string | null): Promise<LicenceRow[]> {
  const { rows } = await t.client.query<LicenceRow>(
    `select ${LICENCE} from people.licence where hospital_id = $1 and ended_at is null
       and ($2::uuid is null or account_id = $2) order by valid_until nulls last, title limit 1000`,
    [t.scope.hospital, account],
  );
  return rows;
}

export async function endLicence(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'update people.licence set ended_at = $3 where hospital_id = $1 and licence_id = $2 and ended_at is null',
    [t.scope.hospital, id, now],
  );
  return rowCount === 1;
}

export async function insertCertificate(t: Tx, c: CertificateRow, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into people.certificate
       (hospital_id, certificate_id, kind, title, issued_by, issued_on, valid_until, evidence, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [t.scope.hospital, c.id, c.kind, c.title, c.issuedBy, c.issuedOn, c.validUntil, c.evidence, now, by],
  );
}

export async function certificateRows(t: Tx): Promise<CertificateRow[]> {
  const { rows } = await t.client.query<CertificateRow>(
    `select certificate_id as id, kind, title, issued_by as "issuedBy", issued_on as "issuedOn", valid_until as "validUntil", evidence
     from people.certificate where hospital_id = $1 and ended_at is null order by issued_on desc, certificate_id limit 200`,
    [t.scope.hospital],
  );
  return rows;
}

export async function endCertificate(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'update people.certificate set ended_at = $3 where hospital_id = $1 and certificate_id = $2 and ended_at is null',
    [t.scope.hospital, id, now],
  );
  return rowCount === 1;
}

/** Refused by people_star_once when this person is a star of that month already. */
export async function insertStar(t: Tx, s: StarRow, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into people.star (hospital_id, star_id, month, account_id, reason, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, s.id, s.month, s.account, s.reason, now, by],
  );
}

/** The newest month first. */
export async function starRows(t: Tx): Promise<StarRow[]> {
  const { rows } = await t.client.query<StarRow>(
    `select star_id as id, month, account_id as account, reason from people.star
     where hospital_id = $1 order by month desc, star_id limit 100`,
    [t.scope.hospital],
  );
  return rows;
}

export async function starsBetween(t: Tx, from: string, to: string): Promise<StarRow[]> {
  const { rows } = await t.client.query<StarRow>(
    `select star_id as id, month, account_id as account, reason from people.star
     where hospital_id = $1 and month between $2 and $3 order by month, star_id limit 200`,
    [t.scope.hospital, from, to],
  );
  return rows;
}
