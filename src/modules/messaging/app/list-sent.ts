import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { SentItem, SentStep } from '../contract-ways.ts';
import { channels } from '../db/channels.ts';
import { ownCodes } from '../db/refusal-codes.ts';
import { type StepRow, sentRows, stepRows } from '../db/sent.ts';
import { formOf } from '../domain/reach.ts';
import { meaningOf } from '../domain/refusals.ts';
import type { Lang } from '../domain/render.ts';

const SHOWN = 50;

/**
 * The demo's phone: what was sent lately and which way it went. At work nobody looks over the messages of patients.
 * Throws messaging.only_demo.
 */
export async function listSent({ config }: Pick<App, 'config'>, t: Tx, lang: Lang): Promise<{ items: SentItem[] }> {
  if (config.SHUXIN_MODE === 'production') throw domainError('messaging.only_demo');
  const rows = await sentRows(t, SHOWN);
  const steps = Map.groupBy(
    await stepRows(
      t,
      rows.map(({ id }) => id),
    ),
    ({ message }) => message,
  );
  const known = new Map((await channels(t)).map((row) => [row.id, row]));
  const own = await ownCodes(t);
  const stepOf = ({ adapter, outcome, code, at }: StepRow): SentStep => {
    const channel = known.get(adapter);
    return {
      channel: channel?.name ?? null,
      form: channel ? (formOf(channel) ?? 'other') : adapter === 'inbox' ? 'inbox' : 'sms',
      outcome,
      code,
      meaning: outcome === 'failed' ? meaningOf(channel?.kind ?? '', code, own, lang) : '',
      at: toOffset(at),
    };
  };
  const items = rows.map(({ titleZh, bodyZh, titleEn, bodyEn, at, waitsUntil, ...row }) => ({
    ...row,
    zh: { title: titleZh, text: bodyZh },
    en: { title: titleEn, text: bodyEn },
    at: toOffset(at),
    waitsUntil: waitsUntil === null ? null : toOffset(waitsUntil),
    steps: (steps.get(row.id) ?? []).map(stepOf),
  }));
  return { items };
}
