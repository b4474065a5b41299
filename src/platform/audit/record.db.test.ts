import { beforeAll, describe, expect, test } from 'vitest';
import { anAct, type TestLog, testLog } from '../../../test/support/audit-log.ts';
import { newId } from '../ids.ts';
import { type AuditEntry, audit, auditAll } from './record.ts';

let log: TestLog;
beforeAll(async () => {
  log = await testLog();
});

const rowsOf = (subject: string) =>
  log.p.rows<Record<string, unknown>>('select * from platform.audit where subject = $1', [subject]);

describe('an audit row', () => {
  test('commits or vanishes together with its act', async () => {
    const entry = anAct(0);
    const act = log.p.app.db.tx({ hospital: 1 }, async (t) => {
      await audit(t, entry, log.clock.now);
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await rowsOf(entry.subject)).toEqual([]);
  });

  test('says who did what to what, when, and how it ended', async () => {
    const [account, practitioner] = [newId(), newId()];
    const actor = {
      kind: 'staff',
      account,
      session: newId(),
      hospital: 1,
      practitioner,
      name: '测试甲',
      permissions: new Set<string>(),
    } as const;
    const entry: AuditEntry = {
      actor,
      action: 'booking.book',
      subject: `booking.appointment/${newId()}`,
      outcome: 'refused',
      detail: { code: 'booking.slot_full' },
    };
    await log.p.app.db.tx({ hospital: 1 }, (t) => audit(t, entry, log.clock.now));
    const [row] = await rowsOf(entry.subject);
    expect(row).toMatchObject({
      hospital_id: 1,
      actor_kind: 'staff',
      actor_id: account,
      action: 'booking.book',
      outcome: 'refused',
      detail: { code: 'booking.slot_full' },
      request_id: null,
    });
    expect(JSON.stringify(row)).not.toContain('测试甲');
  });

  test('of many acts is one statement, and of none is no statement', async () => {
    const entries = [anAct(0), anAct(1), { ...anAct(2), actor: { kind: 'anonymous' } as const }];
    await log.p.app.db.tx({ hospital: 1 }, (t) => auditAll(t, entries, log.clock.now));
    await log.p.app.db.tx({ hospital: 1 }, (t) => auditAll(t, [], log.clock.now));
    for (const entry of entries) expect(await rowsOf(entry.subject)).toHaveLength(1);
  });

  test('keeps no number that could be a phone or a document', async () => {
    const entry = { ...anAct(0), detail: { purpose: '回电 13812341234' } };
    await log.p.app.db.tx({ hospital: 1 }, (t) => audit(t, entry, log.clock.now));
    expect((await rowsOf(entry.subject))[0]?.detail).toEqual({ purpose: '回电 *' });
  });

  test('without a hospital, a room in its action or a subject is a bug', async () => {
    const write = (hospital: number | null, change: Partial<AuditEntry>) =>
      log.p.app.db.tx({ hospital }, (t) => audit(t, { ...anAct(0), ...change }, log.clock.now));
    await expect(write(null, {})).rejects.toThrow('belongs to a hospital');
    await expect(write(1, { action: 'book' })).rejects.toThrow('not room.verb');
    await expect(write(1, { subject: 'thing' })).rejects.toThrow('room.table/id');
  });

  test('can be neither changed nor deleted by the program, and another hospital does not see it', async () => {
    const entry = anAct(0);
    await log.p.app.db.tx({ hospital: 1 }, (t) => audit(t, entry, log.clock.now));
    const run = (hospital: number, text: string) => log.p.app.db.tx({ hospital }, (t) => t.client.query(text));
    for (const table of ['audit', 'audit_seal', 'audit_checkpoint']) {
      await expect(run(1, `delete from platform.${table}`), table).rejects.toMatchObject({ code: '42501' });
      await expect(run(1, `update platform.${table} set hospital_id = 2`), table).rejects.toMatchObject({
        code: '42501',
      });
      await expect(run(1, `truncate platform.${table}`), table).rejects.toMatchObject({ code: '42501' });
    }
    expect((await run(2, 'select from platform.audit')).rowCount).toBe(0);
    expect((await run(1, 'select from platform.audit')).rowCount).toBeGreaterThan(0);
  });
});
