import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { anAct, type TestLog, testLog } from '../../../test/support/audit-log.ts';
import { isCheckpointGenuine } from './checkpoint.ts';
import { readCheckpoints } from './checkpoint-file.ts';
import { audit } from './record.ts';
import { ChainCutError, CounterBehindError, sealHospital } from './seal-hospital.ts';

let log: TestLog;
beforeAll(async () => {
  log = await testLog();
});

const chain = (hospital: number) =>
  log.p.rows<{ seq: string; subject: string }>(
    `select s.seq, a.subject from platform.audit_seal s join platform.audit a on a.hospital_id = s.hospital_id and a.id = s.audit_id
     where s.hospital_id = $1 order by s.seq`,
    [hospital],
  );

describe('the sealer', () => {
  test('chains every committed row of every hospital once', async () => {
    await log.write(1, 5);
    await log.write(2, 3);
    expect(await log.sealed(1)).toMatchObject({ ok: true, sealed: 5, head: 5, pending: 0 });
    expect(await log.sealed(2)).toMatchObject({ ok: true, sealed: 3, head: 3, pending: 0 });
    expect(await log.sealer.sealAll()).toBe(0);
  });

  test('waits for a transaction still running, so that its late commit is not missed', async () => {
    const [early, late] = [anAct(0), anAct(1)];
    await log.p.rows('insert into platform.hospital (id) values (3)');
    const written = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const slow = log.p.app.db.tx({ hospital: 3 }, async (t) => {
      await audit(t, early, log.clock.now);
      written.resolve();
      await gate.promise;
    });
    await written.promise;
    await log.p.app.db.tx({ hospital: 3 }, (t) => audit(t, late, log.clock.now));
    await log.sealer.sealAll();
    expect(await chain(3)).toEqual([]);
    gate.resolve();
    await slow;
    expect(await log.sealed(3)).toMatchObject({ ok: true, sealed: 2 });
    expect((await chain(3)).map((row) => row.subject)).toEqual([early.subject, late.subject]);
  });

  test('shared by two processes, with eight writers, gives one chain without a fork', async () => {
    const sealers = [log.newSealer(), log.newSealer()];
    let writing = true;
    const writers = Array.from({ length: 8 }, () => log.write(4, 40));
    const sealing = sealers.map(async (sealer) => {
      while (writing) await sealer.sealAll();
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sealing);
    expect(await log.sealed(4)).toMatchObject({ ok: true, sealed: 320, head: 320, pending: 0 });
    expect(log.errors).toEqual([]);
  });

  test('seals more than one batch in one go', async () => {
    await log.p.rows(
      `insert into platform.audit (hospital_id, id, at, actor_kind, action, subject, outcome, detail)
       select 5, gen_random_uuid(), $1, 'system', 'probe.act', 'probe.thing/1', 'ok', '{}' from generate_series(1, 2500)`,
      [log.clock.now],
    );
    await log.p.rows('insert into platform.hospital (id) values (5)');
    expect(await log.sealed(5)).toMatchObject({ ok: true, sealed: 2500, head: 2500 });
  });

  test('leaves a hospital alone while another sealer holds it', async () => {
    await log.write(6, 1);
    const inside = await log.p.app.db.tx({ hospital: 6 }, async (t) => {
      await sealHospital(t, log.ring, log.clock.now);
      return log.p.app.db.tx({ hospital: 6 }, (other) => sealHospital(other, log.ring, log.clock.now));
    });
    expect(inside).toBeNull();
  });

  test('runs by itself between start and stop, and stop waits for its round', async () => {
    const asked = Promise.withResolvers<void>();
    const sealer = log.newSealer(() => {
      asked.resolve();
      return log.clock.now;
    });
    await log.write(7, 1);
    sealer.start(0);
    sealer.start(0);
    await asked.promise;
    await sealer.stop();
    expect(await log.sealed(7)).toMatchObject({ ok: true, sealed: 1 });
  });
});

test('a server whose transaction counter lies behind the sealed head, as after a restore, is told at once', async () => {
  await log.write(30, 2);
  await log.sealed(30);
  const setHead = (xid: string) =>
    log.p.rows(`update platform.audit_seal set xid = ${xid} where hospital_id = 30 and seq = 2`);
  await setHead('pg_snapshot_xmax(pg_current_snapshot())::text::bigint::text::xid8');
  expect(await log.sealer.seal(30)).toBe(0);
  await setHead(`'4000000000000'::xid8`);
  await log.write(30, 1);
  await expect(log.sealer.seal(30)).rejects.toThrow(CounterBehindError);
  await log.p.rows('delete from platform.hospital where id = 30');
});

describe('a signed head', () => {
  const heads = async (hospital: number) =>
    (await readCheckpoints(log.file)).checkpoints.filter((c) => c.hospital === hospital);

  test('is written with the first seal, then every sixty minutes while rows come, into table and file alike', async () => {
    const start = log.clock.now;
    for (const [minutes, expected] of [
      [0, [2]],
      [59, [2]],
      [60, [2, 6]],
      [300, [2, 6, 8]],
    ] as const) {
      log.clock.now = addMinutes(start, minutes);
      await log.write(8, 2);
      expect(await log.sealed(8)).toMatchObject({
        ok: true,
        checkpoints: { database: expected.length, file: expected.length },
      });
      expect((await heads(8)).map((c) => c.seq)).toEqual(expected);
    }
    log.clock.now = addMinutes(start, 600);
    await log.sealed(8);
    const kept = await heads(8);
    expect(kept).toHaveLength(3);
    expect(kept.every((c) => isCheckpointGenuine(log.ring, c))).toBe(true);
  });
});

describe('a chain that was cut', () => {
  const cut = (hospital: number, from: number) =>
    log.p.rows('delete from platform.audit_seal where hospital_id = $1 and seq >= $2', [hospital, from]);

  test('is not sealed over by the sealer that knew it longer', async () => {
    await log.write(20, 2);
    await log.sealed(20);
    await log.write(20, 2);
    await log.sealed(20);
    await cut(20, 4);
    await log.write(20, 1);
    await expect(log.sealer.seal(20)).rejects.toThrow(ChainCutError);
    expect(await chain(20)).toHaveLength(3);
  });

  test('is not sealed over after a restart when a checkpoint knew it longer', async () => {
    await log.write(21, 2);
    await log.sealed(21);
    await cut(21, 2);
    await expect(log.newSealer().seal(21)).rejects.toThrow(ChainCutError);
  });

  test('is told to the operator, and the other hospitals are still sealed', async () => {
    await log.write(22, 2);
    await log.sealed(22);
    await cut(22, 2);
    await log.p.rows('delete from platform.hospital where id in (20, 21)');
    await log.write(23, 1);
    await log.sealer.sealAll();
    expect(log.errors.splice(0)).toEqual([expect.any(ChainCutError)]);
    expect(await log.sealed(23)).toMatchObject({ ok: true, sealed: 1 });
  });
});
