import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import type * as contract from '../../contract-problem-work.ts';
import { insertRound, type RoundRow, roundRows, saveRound } from '../../db/problems/rounds.ts';
import { problemRows } from '../../db/problems/rows.ts';
import { WALK_STEPS } from '../../domain/problems/words.ts';
import { itemsOf } from './items.ts';
import { peopleOf } from './people.ts';
import { eyeOf } from './seen.ts';

/** Throws programme.found_later. */
export async function beginRound(
  t: Tx,
  round: z.infer<typeof contract.beginRoundBody>,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  if (round.heldOn > localDate(now)) throw domainError('programme.found_later');
  const id = newId();
  await insertRound(t, { ...round, id }, actorId(by), now);
  await record(t, 'begin_round', id, { kind: round.kind }, by, now);
  return { id };
}

/** Steps belong to a walk; whoever began a round writes it until it has ended. Throws programme.found_later, round_changed. */
export async function keepRound(
  t: Tx,
  id: string,
  { version, ...round }: z.infer<typeof contract.saveRoundBody>,
  by: Actor,
  now: Instant,
): Promise<void> {
  if (round.heldOn > localDate(now)) throw domainError('programme.found_later');
  // One that nothing is said of is no step.
  const said = round.steps.filter(({ minutes, remark }) => minutes !== null || remark.trim() !== '');
  const steps = [...new Map(said.map((step) => [step.step, step])).values()];
  const saved = await saveRound(t, id, version, { ...round, steps }, actorId(by), now);
  if (!saved) throw domainError('programme.round_changed');
  await record(t, round.end ? 'end_round' : 'save_round', id, { steps: steps.length }, by, now);
  if (!round.end) return;
  const payload = { round: id, kind: saved.kind, held: round.heldOn };
  await emit(t, { type: 'programme.round_ended', subject: id, seq: saved.version, payload }, now);
}

export async function listRounds(t: Tx, by: Actor): Promise<z.input<typeof contract.roundsSchema>> {
  const rows = await roundRows(t, null);
  return { items: await told(t, rows, by) };
}

/** Throws programme.round_unknown. */
export async function readRound(
  t: Tx,
  id: string,
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof contract.roundSchema>> {
  const [row] = await roundRows(t, id);
  if (!row) throw domainError('programme.round_unknown');
  const [head] = await told(t, [row], by);
  const states = ['recorded', 'assigned', 'returned', 'rectified', 'closed'] as const;
  const found = await problemRows(t, { ...eyeOf(by), all: true }, { states, round: id, limit: 200 });
  const steps = row.steps.toSorted((a, b) => WALK_STEPS.indexOf(a.step) - WALK_STEPS.indexOf(b.step));
  return { ...(head as contract.RoundItem), version: row.version, steps, found: await itemsOf(t, found, now, lang) };
}

async function told(t: Tx, rows: readonly RoundRow[], by: Actor): Promise<contract.RoundItem[]> {
  const name = await peopleOf(
    t,
    rows.map((row) => row.by),
  );
  return rows.map(({ version: _version, steps: _steps, ...row }) => ({
    ...row,
    by: name(row.by),
    own: row.by === actorId(by),
  }));
}

async function record(
  t: Tx,
  verb: string,
  id: string,
  detail: Record<string, string | number>,
  by: Actor,
  now: Instant,
) {
  const subject = `programme.round/${id}`;
  await audit(t, { actor: by, action: `programme.${verb}`, subject, outcome: 'ok', detail }, now);
}
