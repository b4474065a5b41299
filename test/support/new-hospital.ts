import { foundHospital } from '../../src/modules/catalog/module.ts';
import { firstAdministrators } from '../../src/modules/identity/module.ts';
import type { TestApp } from './app.ts';

/** The one-time password of everybody in a new hospital. */
export const GIVEN = 'Meadow-1-gate';

/** What `shuxin bootstrap` leaves: one hospital with its address, three administrators, and nothing else. */
export async function newHospital({ app }: TestApp): Promise<void> {
  const name = { zh: '测试医院', en: 'Test hospital' };
  const address = { zh: '演示市测试路1号', en: '1 Test Road' };
  await app.db.tx({ hospital: 1 }, async (t) => {
    await foundHospital(t, { kind: 'general', name, address }, app.clock.now());
    await firstAdministrators(t, app, [
      { duty: 'system', username: 'sys.one', name: '测试甲', password: GIVEN },
      { duty: 'security', username: 'sec.one', name: '测试乙', password: GIVEN },
      { duty: 'audit', username: 'aud.one', name: '测试丙', password: GIVEN },
    ]);
  });
}
