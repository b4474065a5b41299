import { readFileSync } from 'node:fs';
import type { TestApp } from '../../../../test/support/app.ts';
import { part, spreadShares } from '../domain/rules/shares-are-spread-over-the-session.ts';
import { makeSession } from './fixture.ts';

/** Runs the spread of the migration over sessions of these lengths; answers the lengths where it differs from the rule. */
export async function sharesAsMigrated(a: TestApp, lengths: readonly number[]): Promise<number[]> {
  const text = readFileSync(new URL('../db/migrations/0003_shares.sql', import.meta.url), 'utf8');
  const spread = text.slice(text.indexOf('with placed as'), text.indexOf('alter table booking.session add constraint'));
  const made: { n: number; id: string }[] = [];
  for (const n of lengths) made.push({ n, id: (await makeSession(a.app, { slots: n })).id });
  await a.rows(spread);
  const different: number[] = [];
  for (const { n, id } of made) {
    const slots = await a.rows<{ share: string }>(
      'select share from booking.slot where session_id = $1 order by starts_at',
      [id],
    );
    const [kept] = await a.rows<{ tier: number; onsite: number }>(
      'select free_tier as tier, free_onsite as onsite from booking.session where id = $1',
      [id],
    );
    const rule = spreadShares(n, { onlinePercent: 80, tierPercent: 40 });
    const online = part(n, 80);
    const counts = kept?.tier === part(online, 40) && kept.onsite === n - online;
    if (!counts || slots.some(({ share }, k) => share !== rule[k])) different.push(n);
  }
  return different;
}
