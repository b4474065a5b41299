import { beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../test/support/clone.ts';
import {
  PLATFORM_NOW as now,
  type PlatformApp,
  platformApp,
  platformDatabase,
} from '../../../test/support/platform.ts';
import { newId } from '../ids.ts';
import { emit, emitAll } from './emit.ts';
import { listHospitals } from './hospitals.ts';

describe('emit', () => {
  let p: PlatformApp;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await platformDatabase();
    p = platformApp(database);
  });

  it('an event commits or vanishes together with its act', async () => {
    const subject = newId();
    const act = p.app.db.tx({ hospital: 1 }, async (t) => {
      await emit(t, { type: 'probe.done', subject, seq: 1, payload: {} }, now);
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await p.rows('select from platform.outbox where subject = $1', [subject])).toHaveLength(0);
    await p.app.db.tx({ hospital: 1 }, (t) => emit(t, { type: 'probe.done', subject, seq: 1, payload: { n: 1 } }, now));
    const rows = await p.rows(
      'select type, subject_seq, payload, dispatch_no from platform.outbox where subject = $1',
      [subject],
    );
    expect(rows).toEqual([{ type: 'probe.done', subject_seq: 1, payload: { n: 1 }, dispatch_no: null }]);
  });

  it('one version of a row cannot say the same thing twice', async () => {
    const event = { type: 'probe.done', subject: newId(), seq: 3, payload: {} };
    const twice = p.app.db.tx({ hospital: 1 }, (t) => emitAll(t, [event, event], now));
    await expect(twice).rejects.toMatchObject({ constraint: 'platform_outbox_pkey' });
  });

  it('an event of another hospital is not visible', async () => {
    const subject = newId();
    await p.app.db.tx({ hospital: 2 }, (t) => emit(t, { type: 'probe.done', subject, seq: 1, payload: {} }, now));
    const seen = (hospital: number) =>
      p.app.db.tx(
        { hospital },
        async (t) => (await t.client.query('select from platform.outbox where subject = $1', [subject])).rowCount,
      );
    expect([await seen(1), await seen(2)]).toEqual([0, 1]);
  });

  it('refuses a payload that could name a person', async () => {
    const send = (payload: Record<string, unknown>) =>
      p.app.db.tx({ hospital: 1 }, (t) => emit(t, { type: 'probe.done', subject: newId(), seq: 1, payload }, now));
    await expect(send({ name: '测试甲' })).rejects.toThrow('probe.done.name');
    await expect(send({ phone: '10000000001' })).rejects.toThrow('probe.done.phone');
    await expect(send({ phone: 10000000001 })).rejects.toThrow('probe.done.phone');
    await expect(send({ document: '990101199001010017' })).rejects.toThrow('probe.done.document');
    await expect(
      send({ id: newId(), at: now, on: '2026-11-23', code: 'booking.slot', list: [1, null, true] }),
    ).resolves.toBeUndefined();
  });

  it('a transaction without a hospital has no events', async () => {
    const send = p.app.db.tx({ hospital: null }, (t) =>
      emit(t, { type: 'probe.done', subject: newId(), seq: 1, payload: {} }, now),
    );
    await expect(send).rejects.toThrow('belongs to a hospital');
  });

  it('a hospital whose first event rolled back is made known by the next one on the same connection', async () => {
    const event = () => ({ type: 'probe.done', subject: newId(), seq: 1, payload: {} });
    const client = platformApp(database, {}, undefined, 1);
    const failed = client.app.db.tx({ hospital: 77 }, async (t) => {
      await emit(t, event(), now);
      throw new Error('the act failed');
    });
    await expect(failed).rejects.toThrow('the act failed');
    expect(await listHospitals(client.app.db)).not.toContain(77);
    for (let n = 0; n < 3; n += 1) await client.app.db.tx({ hospital: 77 }, (t) => emit(t, event(), now));
    expect(await listHospitals(client.app.db)).toContain(77);
  });
});
