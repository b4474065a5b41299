import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Page, PageItem } from '../contract.ts';
import { type LiveRow, livePage, livePages, type Wanted } from '../db/pages.ts';
import { namesOf } from './names.ts';

/** What patients may read today, by title. */
export async function listPages(t: Tx, wanted: Wanted, now: Instant, lang: Lang): Promise<{ items: PageItem[] }> {
  const rows = await livePages(t, wanted, localDate(now));
  const name = await namesOf(t, rows, lang);
  return { items: rows.map((row) => headOf(row, name, lang)) };
}

/** Throws content.piece_unknown: not there, not published, withdrawn, or out of date. */
export async function readPage(t: Tx, id: string, now: Instant, lang: Lang): Promise<Page> {
  const row = await livePage(t, id, localDate(now));
  if (!row) throw domainError('content.piece_unknown');
  const name = await namesOf(t, [row], lang);
  const english = lang === 'en' && row.titleEn !== '';
  const said = (words: { zh: string; en: string }) => (english && words.en) || words.zh;
  return {
    ...headOf(row, name, lang),
    body: english ? row.bodyEn : row.bodyZh,
    chineseOnly: lang === 'en' && !english,
    steps:
      row.steps?.map(({ key, next, ...words }) => ({
        key,
        words: said(words),
        next: next.map(({ to, ...way }) => ({ to, words: said(way) })),
      })) ?? null,
  };
}

function headOf(row: LiveRow, name: Awaited<ReturnType<typeof namesOf>>, lang: Lang): PageItem {
  return {
    id: row.id,
    kind: row.kind,
    about: name(row.about),
    department: name(row.department),
    step: row.step,
    title: (lang === 'en' && row.titleEn) || row.titleZh,
    publishedAt: toOffset(row.publishedAt),
  };
}
