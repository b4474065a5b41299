import { localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { setTarget } from '../db/targets.ts';
import { seedPlan } from './demo-plan.ts';
import { lookAtDays } from './indicators/look.ts';
import { sumMarkedDays } from './indicators/sum-marked.ts';
import { seedProblems } from './problems/demo.ts';
import { seedScores } from './scores/demo-scores.ts';

/** The demo hospitals' plan and target: the seed plan asks for at most 30 minutes per slot. Figures come from real visits only. */
export async function demo(app: App): Promise<void> {
  const from = `${localDate(app.clock.now()).slice(0, 4)}-01-01`;
  for (const hospital of [1, 2]) {
    await app.db.tx({ hospital }, (t) =>
      setTarget(
        t,
        { key: '6', no: 6, scaled: 300, text_zh: '原则上不超过 30 分钟', text_en: 'In principle at most 30 minutes' },
        from,
        { id: '', name: '' },
      ),
    );
    await app.db.tx({ hospital }, (t) => lookAtDays(app, t, app.clock.now()));
    await sumMarkedDays(app, hospital);
  }
  await seedPlan(app);
  await seedProblems(app);
  await seedScores(app);
}
