import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import type * as contract from '../../contract-problem-work.ts';
import { hearingRows, insertHearing } from '../../db/problems/hearings.ts';
import { peopleOf } from './people.ts';

/** With its minutes, each minutes once. Throws programme.found_later, file_unknown, minutes_used. */
export async function recordHearing(
  t: Tx,
  hearing: z.infer<typeof contract.hearingBody>,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  if (hearing.heldOn > localDate(now)) throw domainError('programme.found_later');
  const id = newId();
  await insertHearing(t, { ...hearing, id, by: actorId(by) }, now);
  const { body, heldOn } = hearing;
  const subject = `programme.hearing/${id}`;
  await audit(
    t,
    { actor: by, action: 'programme.record_hearing', subject, outcome: 'ok', detail: { body, held: heldOn } },
    now,
  );
  await emit(
    t,
    { type: 'programme.hearing_recorded', subject: id, seq: 1, payload: { hearing: id, body, held: heldOn } },
    now,
  );
  return { id };
}

export async function listHearings(t: Tx, now: Instant): Promise<z.input<typeof contract.hearingsSchema>> {
  const rows = await hearingRows(t);
  const year = localDate(now).slice(0, 4);
  const name = await peopleOf(
    t,
    rows.map(({ by }) => by),
  );
  return {
    items: rows.map((row) => ({ ...row, by: name(row.by) })),
    thisYear: rows.filter(({ heldOn }) => heldOn.startsWith(year)).length,
  };
}
