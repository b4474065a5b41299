import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import type * as contract from '../../contract-problem-work.ts';
import { insertPdca, type PdcaFields, pdcaRows, savePdca } from '../../db/problems/pdca.ts';
import { wordsIn } from './items.ts';
import { peopleOf } from './people.ts';

type Asked = z.infer<typeof contract.pdcaBody>;

/** Throws programme.unit_unknown, problem_unknown. */
export async function beginPdca(t: Tx, asked: Asked, by: Actor, now: Instant): Promise<{ id: string }> {
  const id = newId();
  await insertPdca(t, id, inHundredths(asked), actorId(by), now);
  await record(t, 'begin_pdca', id, by, now);
  return { id };
}

/** Throws programme.pdca_changed; with `summarize` pdca_not_whole while a part or a figure is missing. */
export async function keepPdca(
  t: Tx,
  id: string,
  { version, summarize, ...asked }: z.infer<typeof contract.savePdcaBody>,
  by: Actor,
  now: Instant,
): Promise<void> {
  const done = await savePdca(t, { id, version, summarize, by: actorId(by) }, inHundredths(asked), now);
  if (done === null) throw domainError('programme.pdca_changed');
  await record(t, summarize ? 'summarize_pdca' : 'save_pdca', id, by, now);
  if (!summarize) return;
  const payload = { pdca: id, unit: asked.unit };
  await emit(t, { type: 'programme.pdca_summarized', subject: id, seq: done, payload }, now);
}

export async function listPdca(t: Tx, now: Instant, lang: Lang): Promise<z.input<typeof contract.pdcasSchema>> {
  const rows = await pdcaRows(t);
  const year = localDate(now).slice(0, 4);
  const name = await peopleOf(
    t,
    rows.map(({ summarizedBy }) => summarizedBy),
  );
  return {
    items: rows.map(({ unitName, ...row }) => ({
      ...row,
      unit: { id: row.unit, name: unitName },
      problems: row.problems.map((one) => ({ id: one.id, words: wordsIn(one, lang) })),
      before: row.before === null ? null : row.before / 100,
      after: row.after === null ? null : row.after / 100,
      begunAt: toOffset(row.begunAt),
      summarizedAt: row.summarizedAt && toOffset(row.summarizedAt),
      summarizedBy: row.summarizedBy && name(row.summarizedBy),
    })),
    thisYear: rows.filter(({ summarizedAt }) => summarizedAt !== null && localDate(summarizedAt).startsWith(year))
      .length,
  };
}

function inHundredths(asked: Asked): PdcaFields {
  const { before, after } = asked;
  const cut = (text: string) => text.trim();
  return {
    ...asked,
    plan: cut(asked.plan),
    did: cut(asked.did),
    check: cut(asked.check),
    act: cut(asked.act),
    measured: cut(asked.measured),
    figureUnit: cut(asked.figureUnit),
    before: before === null ? null : Math.round(before * 100),
    after: after === null ? null : Math.round(after * 100),
  };
}

async function record(t: Tx, verb: string, id: string, by: Actor, now: Instant): Promise<void> {
  const subject = `programme.pdca/${id}`;
  await audit(t, { actor: by, action: `programme.${verb}`, subject, outcome: 'ok', detail: {} }, now);
}
