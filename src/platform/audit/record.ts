import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '../db/tx.ts';
import type { Actor } from '../http/actor.ts';
import { newId } from '../ids.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { withoutLongNumbers } from './long-numbers.ts';

export interface AuditEntry {
  actor: Actor;
  /** `room.verb`, e.g. `booking.book`. */
  action: string;
  /** `room.table/<id>`. */
  subject: string;
  outcome: 'ok' | 'refused';
  /** Ids, codes, counts, a purpose; no personal data. Runs of nine and more digits are blacked out. */
  detail?: Readonly<Record<string, Json>>;
  /** Of a batch, where each act has its own; else the transaction's. */
  requestId?: string | null;
}

/**
 * Writes what is being done into the audit log, in the transaction of the act: both are there or neither is. The
 * transaction must belong to a hospital.
 */
export async function audit(t: Tx, entry: AuditEntry, now: Instant): Promise<void> {
  await auditAll(t, [entry], now);
}

/** The set-based form for batches: one statement however many acts. */
export async function auditAll(t: Tx, entries: readonly AuditEntry[], now: Instant): Promise<void> {
  if (entries.length === 0) return;
  const hospital = t.scope.hospital;
  if (hospital === null) throw new Error('an audit row belongs to a hospital: this transaction has none');
  for (const entry of entries) check(entry);
  // The hospital's first act makes it known to the sealers; afterwards this is one read of one row.
  await t.client.query(
    `with known as (
       insert into platform.hospital (id) select $1::integer
       where not exists (select 1 from platform.hospital where id = $1) on conflict do nothing)
     insert into platform.audit
       (hospital_id, id, at, actor_kind, actor_id, action, subject, outcome, detail, request_id)
     select $1, e.id, $2, e.actor_kind, e.actor_id, e.action, e.subject, e.outcome, e.detail::jsonb, e.request_id
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
       as e (id, actor_kind, actor_id, action, subject, outcome, detail, request_id)`,
    [
      hospital,
      now,
      entries.map(() => newId()),
      entries.map((e) => e.actor.kind),
      entries.map((e) => actorId(e.actor)),
      entries.map((e) => e.action),
      entries.map((e) => e.subject),
      entries.map((e) => e.outcome),
      entries.map((e) => canonicalJson(withoutLongNumbers(detailOf(e)))),
      entries.map((e) => e.requestId ?? t.scope.requestId ?? null),
    ],
  );
}

function actorId(actor: Actor): string | null {
  if (actor.kind === 'anonymous') return null;
  if (actor.kind === 'partner') return actor.institution;
  return actor.kind === 'system' ? actor.name : actor.account;
}

/** An institution has several keys: which one it was is asked first when one gets into wrong hands. */
function detailOf({ actor, detail = {} }: AuditEntry): Readonly<Record<string, Json>> {
  return actor.kind === 'partner' ? { ...detail, key: actor.key } : detail;
}

function check(entry: AuditEntry): void {
  if (!/^[a-z]+(\.[a-z_]+)+$/.test(entry.action)) throw new Error(`audit action ${entry.action} is not room.verb`);
  if (!/^[a-z]+\.[a-z_]+(\/.+)?$/.test(entry.subject)) throw new Error(`${entry.action}: the subject is room.table/id`);
}
