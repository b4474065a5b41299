import { createHash } from 'node:crypto';
import { canonicalJson, parseExact } from './canonical-json.ts';

/** One row of platform.audit as the chain sees it: every column as exact text. */
export interface SealedRow {
  id: string;
  xid: string;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject: string;
  outcome: string;
  detail: string;
  request_id: string | null;
}

/** The columns of platform.audit (alias `a`) as exact text, microseconds and all digits of numbers included. */
export const ROW_COLUMNS = `a.id, a.xid::text as xid,
  to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  a.actor_kind, a.actor_id, a.action, a.subject, a.outcome, a.detail::text as detail, a.request_id`;

/** The hash before the first row. */
export const GENESIS = '0'.repeat(64);

/** SM3 (hex) over the canonical JSON of the row, its place in the chain and the hash before it. */
export function sealHash(hospital: number, seq: number, previous: string, row: SealedRow): string {
  const text = canonicalJson({
    v: 1,
    hospital,
    seq,
    previous,
    id: row.id,
    xid: row.xid,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    subject: row.subject,
    outcome: row.outcome,
    detail: parseExact(row.detail),
    requestId: row.request_id,
  });
  return createHash('sm3').update(text, 'utf8').digest('hex');
}

/** The order of the chain: transaction, then id. PostgreSQL orders uuids by their bytes, as their hex text does. */
export function comesAfter(a: { xid: string; id: string }, b: { xid: string; id: string }): boolean {
  const [x, y] = [BigInt(a.xid), BigInt(b.xid)];
  return x === y ? a.id > b.id : x > y;
}
