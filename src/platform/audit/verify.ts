import type { KeyRing } from '../crypto/key-ring.ts';
import type { Db, Tx } from '../db/tx.ts';
import { type Checkpoint, isCheckpointGenuine } from './checkpoint.ts';
import { readCheckpoints } from './checkpoint-file.ts';
import { type AuditReport, type Finding, summarise } from './findings.ts';
import { countPending, databaseCheckpoints, type Link, readChain, unsealedBehindHead } from './read-chain.ts';
import { comesAfter, GENESIS, sealHash } from './sealed-row.ts';

/**
 * Reads one hospital's whole log in one snapshot and compares it with its chain, and the chain with the signed heads
 * in the database and in the file outside (`file` null: not looked at). What happened after the last signed head can
 * be rewritten by somebody who owns the database without being seen here: at most an hour.
 */
export async function verifyAudit(db: Db, ring: KeyRing, hospital: number, file: string | null): Promise<AuditReport> {
  const outside = file === null ? { checkpoints: [], broken: 0, missing: false } : await readCheckpoints(file);
  const kept = outside.checkpoints.filter((c) => c.hospital === hospital);
  return db.tx({ hospital }, async (t) => {
    await t.client.query('set transaction isolation level repeatable read, read only');
    const stored = await databaseCheckpoints(t, hospital);
    const chain = await walk(t, hospital, new Set([...stored, ...kept].map((c) => c.seq)));
    const inserted = (await unsealedBehindHead(t, hospital)).map(
      (row): Finding => ({ kind: 'inserted', seq: row.seq, auditId: row.id }),
    );
    const found = [
      ...chain.findings,
      ...inserted,
      ...judgeHeads(ring, chain, stored, kept),
      ...(outside.broken > 0 ? [{ kind: 'file_damaged', seq: chain.head + 1, auditId: null } as const] : []),
      ...(outside.missing && sealedLongAgo(chain) ? [{ kind: 'file_missing', seq: 1, auditId: null } as const] : []),
    ];
    return {
      hospital,
      sealed: chain.count,
      head: chain.head,
      pending: await countPending(t, hospital, chain.last),
      checkpoints: { database: stored.length, file: kept.length },
      ...summarise(found),
    };
  });
}

/** Older than an hour by the machine, or by the log's own clock where that one is stepped. */
function sealedLongAgo({ firstAt, lastAt }: Walk): boolean {
  if (firstAt === null || lastAt === null) return false;
  return Math.max(Date.now(), Date.parse(lastAt)) - Date.parse(firstAt) >= 60 * 60_000;
}

interface Walk {
  findings: Finding[];
  count: number;
  head: number;
  last: Link | null;
  /** Times of the first and the last sealed row, to the microsecond. */
  firstAt: string | null;
  lastAt: string | null;
  /** Hash at each place that a checkpoint speaks of. */
  hashes: Map<number, string>;
}

async function walk(t: Tx, hospital: number, places: ReadonlySet<number>): Promise<Walk> {
  const state: Walk = { findings: [], count: 0, head: 0, last: null, firstAt: null, lastAt: null, hashes: new Map() };
  for await (const link of readChain(t, hospital)) {
    const finding = judgeLink(hospital, state.last, link);
    if (finding) state.findings.push(finding);
    if (places.has(link.seq)) state.hashes.set(link.seq, link.hash);
    state.count += 1;
    state.head = link.seq;
    state.last = link;
    state.firstAt ??= link.row?.at ?? null;
    state.lastAt = link.row?.at ?? state.lastAt;
  }
  return state;
}

/** Goes on from the hash that is stored, not the one it should be: one edit then gives one finding, not thousands. */
function judgeLink(hospital: number, previous: Link | null, link: Link): Finding | null {
  const at = (kind: Finding['kind'], seq = link.seq): Finding => ({ kind, seq, auditId: link.auditId });
  const expected = (previous?.seq ?? 0) + 1;
  if (link.seq !== expected) return { kind: 'gap', seq: expected, auditId: null };
  const order = (l: Link) => ({ xid: l.xid, id: l.auditId });
  if (previous && !comesAfter(order(link), order(previous))) return at('swapped');
  if (!link.row) return at('deleted');
  const hash = sealHash(hospital, link.seq, previous?.hash ?? GENESIS, link.row);
  return hash === link.hash && link.row.xid === link.xid ? null : at('changed');
}

function judgeHeads(ring: KeyRing, chain: Walk, stored: readonly Checkpoint[], kept: readonly Checkpoint[]): Finding[] {
  const inDatabase = new Set(stored.map((c) => c.signature));
  const findings: Finding[] = [];
  let good = 0;
  for (const checkpoint of [...stored, ...kept].sort((a, b) => a.seq - b.seq)) {
    const finding = judgeHead(ring, chain, checkpoint, good);
    if (finding) findings.push(finding);
    else good = checkpoint.seq;
    if (!finding && !inDatabase.has(checkpoint.signature)) {
      findings.push({ kind: 'checkpoint_lost', seq: checkpoint.seq, auditId: null });
    }
  }
  return findings;
}

function judgeHead(ring: KeyRing, chain: Walk, c: Checkpoint, lastGood: number): Finding | null {
  if (!isCheckpointGenuine(ring, c)) return { kind: 'forged', seq: c.seq, auditId: null };
  if (c.seq > chain.head) return { kind: 'cut_tail', seq: chain.head + 1, auditId: null };
  const hash = chain.hashes.get(c.seq);
  // A seal missing at this place is a gap, told by the walk.
  return hash === undefined || hash === c.hash ? null : { kind: 'rewritten', seq: lastGood + 1, auditId: null };
}
