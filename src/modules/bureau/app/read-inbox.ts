import type { z } from 'zod';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { authorities, hospitals } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { inboxSchema } from '../contract.ts';
import { linkRows } from '../db/links.ts';
import { papersSeen } from './papers-seen.ts';

/** What authorities ask of this hospital. */
export async function readInbox(t: Tx, now: Instant, lang: Lang): Promise<z.input<typeof inboxSchema>> {
  const names = new Map((await authorities(t)).map(({ id, name }) => [id, name[lang]]));
  return {
    today: localDate(now),
    name: (await hospitals(t)).find(({ id }) => id === t.scope.hospital)?.name[lang] ?? '',
    authorities: (await linkRows(t, 'institution')).map(({ other: id, state, leader, liaison, askedAt }) => ({
      ...{ id, name: names.get(id) ?? String(id), state, leader, liaison, askedAt: toOffset(askedAt) },
    })),
    papers: await papersSeen(t, 'institution'),
  };
}
