import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Setup } from '../contract-setup.ts';

/** How far this hospital is on the way from empty to its first booking, as its rows say. */
export async function setupState(t: Tx, app: App, now: string, lang: Lang): Promise<Setup> {
  const declared = app.rooms.flatMap((room) => [...(room.setup ?? [])]).sort((a, b) => a.turn - b.turn);
  const steps: Setup['steps'] = [];
  let opened = true;
  for (const { step, title, why, imports, opens, measure } of declared) {
    const { done, counts } = await measure(t, now);
    if (opens && !done) opened = false;
    steps.push({
      step,
      title: title[lang],
      why: why[lang],
      done,
      counts: counts.map(({ what, count }) => ({ what: what[lang], count })),
      imports: [...(imports ?? [])],
    });
  }
  const ready: Setup['ready'] = [];
  for (const room of app.rooms) {
    for (const check of (await room.readiness?.(app, t)) ?? [])
      ready.push({ code: check.code, level: check.level, text: check[lang] });
  }
  const percent = Math.floor((100 * steps.filter((it) => it.done).length) / Math.max(1, steps.length));
  return { percent, opened, steps, ready };
}
