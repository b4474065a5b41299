import type { Tx } from '../db/tx.ts';
import type { Checkpoint } from './checkpoint.ts';
import { ROW_COLUMNS, type SealedRow } from './sealed-row.ts';

/** A seal and the row it names; `row` is null when that row is gone. */
export interface Link {
  seq: number;
  auditId: string;
  xid: string;
  hash: string;
  row: SealedRow | null;
}

const PAGE = 2000;

/** All seals of a hospital in order, a page at a time. */
export async function* readChain(t: Tx, hospital: number): AsyncGenerator<Link> {
  for (let after = 0; ; ) {
    const { rows } = await t.client.query(
      `select s.seq, s.audit_id, s.xid::text as sealed_xid, encode(s.hash, 'hex') as hash, ${ROW_COLUMNS}
       from platform.audit_seal s
       left join platform.audit a on a.hospital_id = s.hospital_id and a.id = s.audit_id
       where s.hospital_id = $1 and s.seq > $2 order by s.seq limit $3`,
      [hospital, after, PAGE],
    );
    for (const r of rows) {
      yield { seq: r.seq, auditId: r.audit_id, xid: r.sealed_xid, hash: r.hash, row: r.id === null ? null : r };
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.seq;
  }
}

/** Rows without a seal at or before the last sealed one: `seq` is the place of the seal they lie before. */
export async function unsealedBehindHead(t: Tx, hospital: number): Promise<{ id: string; seq: number }[]> {
  const { rows } = await t.client.query<{ id: string; seq: number }>(
    `with head as (select xid, audit_id from platform.audit_seal where hospital_id = $1 order by seq desc limit 1)
     select a.id, (select min(s.seq) from platform.audit_seal s
                   where s.hospital_id = $1 and (s.xid, s.audit_id) > (a.xid, a.id)) as seq
     from platform.audit a, head
     where a.hospital_id = $1 and (a.xid, a.id) < (head.xid, head.audit_id)
       and not exists (select from platform.audit_seal s where s.hospital_id = $1 and s.audit_id = a.id)
     order by a.xid, a.id limit 100`,
    [hospital],
  );
  return rows;
}

export async function countPending(
  t: Tx,
  hospital: number,
  head: { xid: string; auditId: string } | null,
): Promise<number> {
  const { rows } = await t.client.query<{ count: number }>(
    'select count(*) as count from platform.audit where hospital_id = $1 and (xid, id) > ($2::xid8, $3::uuid)',
    [hospital, head?.xid ?? '0', head?.auditId ?? '00000000-0000-0000-0000-000000000000'],
  );
  return rows[0]?.count ?? 0;
}

export async function databaseCheckpoints(t: Tx, hospital: number): Promise<Checkpoint[]> {
  const { rows } = await t.client.query<Checkpoint>(
    `select hospital_id as hospital, seq, encode(hash, 'hex') as hash, at, key_id as "keyId", signature
     from platform.audit_checkpoint where hospital_id = $1 order by seq`,
    [hospital],
  );
  return rows;
}
