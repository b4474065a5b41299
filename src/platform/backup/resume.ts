import type { Instant } from '#kernel/instant.ts';
import { audit } from '../audit/record.ts';
import { type Db, scopeSql, type Tx } from '../db/tx.ts';
import { listHospitals } from '../outbox/hospitals.ts';
import { liftRestored, type RestoredMark, readRestored } from './restored-mark.ts';

/**
 * Lets a restored copy send again, and writes down in every hospital who ended its silence and why, in one transaction.
 * Null when the database is not a copy. `db` must sign in as somebody who may change the database's settings.
 */
export async function resumeSending(db: Db, reason: string, now: Instant): Promise<RestoredMark | null> {
  const hospitals = await listHospitals(db);
  return db.tx({ hospital: null }, async (t) => {
    const mark = await readRestored(t.client);
    if (!mark) return null;
    for (const hospital of hospitals) {
      const scope = { hospital };
      await t.client.query(scopeSql(scope));
      await audit(
        { ...t, scope } as Tx,
        {
          actor: { kind: 'system', name: 'operator' },
          action: 'platform.resume_sending',
          subject: 'platform.installation/1',
          outcome: 'ok',
          detail: { backup: mark.backup, restoredAt: mark.restoredAt, until: mark.until, reason },
        },
        now,
      );
    }
    // The app's own role may not change the database; whoever signed in may.
    await t.client.query('set local role none');
    await liftRestored(t.client);
    return mark;
  });
}
