/**
 * What can be wrong with a log.
 * changed: the row and the hash before it do not give the sealed hash: the row, or the seal before it, was edited.
 * deleted: a sealed row is gone. gap: seals are missing. swapped: seals stand out of order.
 * inserted: a row lies among the sealed ones without a seal. cut_tail: the log ends before a signed head.
 * rewritten: whole seals were made anew since the signed head before. forged: a checkpoint's signature is false.
 * checkpoint_lost: the file outside holds a signed head that the database lacks. file_damaged: unreadable lines.
 * file_missing: no file outside although rows were sealed more than an hour ago, and the first seal writes one.
 */
export type FindingKind =
  | 'changed'
  | 'deleted'
  | 'gap'
  | 'swapped'
  | 'inserted'
  | 'cut_tail'
  | 'rewritten'
  | 'forged'
  | 'checkpoint_lost'
  | 'file_damaged'
  | 'file_missing';

/** `seq` is the first place in the chain that is bad; `auditId` its row, where one is known. */
export interface Finding {
  kind: FindingKind;
  seq: number;
  auditId: string | null;
}

export interface AuditReport {
  hospital: number;
  ok: boolean;
  /** Seals read, and the place of the last one. */
  sealed: number;
  head: number;
  /** Committed rows that wait for their seal: no fault, a running sealer takes them within a second. */
  pending: number;
  checkpoints: { database: number; file: number };
  /** The finding with the lowest place; null when the log is whole. */
  first: Finding | null;
  /** At most 100, by place. */
  findings: Finding[];
}

/** Sorts, cuts to 100 and names the first; what lies at one place is told strongest evidence first. */
export function summarise(found: readonly Finding[]): Pick<AuditReport, 'ok' | 'first' | 'findings'> {
  const findings = [...found].sort((a, b) => a.seq - b.seq).slice(0, 100);
  return { ok: findings.length === 0, first: findings[0] ?? null, findings };
}
