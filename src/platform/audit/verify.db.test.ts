import { appendFile, rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { type TestLog, testLog } from '../../../test/support/audit-log.ts';
import { auditVerify } from '../../cli/audit-verify.ts';
import { GENESIS, ROW_COLUMNS, type SealedRow, sealHash } from './sealed-row.ts';
import { verifyAudit } from './verify.ts';

let log: TestLog;
let hospital = 0;
beforeAll(async () => {
  log = await testLog();
});

/** Six rows of a hospital of its own, with signed heads at 2 and 6. */
async function sixRows(): Promise<number> {
  hospital += 1;
  await log.write(hospital, 2);
  await log.sealed(hospital);
  log.clock.now = addMinutes(log.clock.now, 60);
  await log.write(hospital, 4);
  expect(await log.sealed(hospital)).toMatchObject({
    ok: true,
    first: null,
    sealed: 6,
    checkpoints: { database: 2, file: 2 },
  });
  return hospital;
}

/** As somebody who owns the database: $1 is the hospital. */
const plant = (h: number, ...statements: string[]) =>
  statements.reduce((before, text) => before.then(() => log.p.rows(text, [h])), Promise.resolve<unknown>(null));

const rowAt = (seq: number) =>
  `(hospital_id, id) = (select hospital_id, audit_id from platform.audit_seal where hospital_id = $1 and seq = ${seq})`;

/** The owner of the database knows the algorithm too: makes every hash from `from` on anew. */
async function rehash(h: number, from: number): Promise<void> {
  const rows = await log.p.rows<SealedRow & { seq: string; hash: string }>(
    `select s.seq, encode(s.hash, 'hex') as hash, ${ROW_COLUMNS} from platform.audit_seal s
     join platform.audit a on a.hospital_id = s.hospital_id and a.id = s.audit_id where s.hospital_id = $1 order by s.seq`,
    [h],
  );
  let previous = GENESIS;
  for (const row of rows) {
    const seq = Number(row.seq);
    previous = seq < from ? row.hash : sealHash(h, seq, previous, row);
    await log.p.rows(`update platform.audit_seal set hash = decode($3, 'hex') where hospital_id = $1 and seq = $2`, [
      h,
      seq,
      previous,
    ]);
  }
}

describe('verifying a log in which', () => {
  test('nothing was touched finds nothing', async () => {
    const h = await sixRows();
    expect(await log.verify(h)).toEqual({
      hospital: h,
      ok: true,
      sealed: 6,
      head: 6,
      pending: 0,
      checkpoints: { database: 2, file: 2 },
      first: null,
      findings: [],
    });
  });

  test.each([
    ['at', `at + interval '1 microsecond'`],
    ['actor_kind', `'staff'`],
    ['actor_id', `'other'`],
    ['actor_id', 'null'],
    ['action', `'probe.other'`],
    ['subject', `'probe.thing/0'`],
    ['outcome', `case outcome when 'ok' then 'refused' else 'ok' end`],
    ['detail', `jsonb_set(detail, '{n}', '0.99999999999999999999')`],
    ['detail', `detail || '{"more": 1}'`],
    ['request_id', 'null'],
    ['xid', `xid::text::bigint::text::xid8`],
  ] as const)('the column %s of row 3 was set to %s names row 3', async (column, value) => {
    const h = await sixRows();
    const same = column === 'xid';
    await plant(h, `update platform.audit set ${column} = ${value} where ${rowAt(3)}`);
    const report = await log.verify(h);
    // The positive control of this table: an update that changes nothing is not a finding.
    if (same) expect(report.ok).toBe(true);
    else {
      const [row] = await log.p.rows<{ id: string }>(
        `select audit_id as id from platform.audit_seal where hospital_id = $1 and seq = 3`,
        [h],
      );
      expect(report.findings).toEqual([{ kind: 'changed', seq: 3, auditId: row?.id }]);
    }
  });

  test('the transaction number of row 3 was set names row 3', async () => {
    const h = await sixRows();
    await plant(h, `update platform.audit set xid = (xid::text::bigint + 1000000)::text::xid8 where ${rowAt(3)}`);
    expect((await log.verify(h)).first).toMatchObject({ kind: 'changed', seq: 3 });
  });

  test('row 3 was deleted names row 3', async () => {
    const h = await sixRows();
    await plant(h, `delete from platform.audit where ${rowAt(3)}`);
    expect((await log.verify(h)).findings).toEqual([{ kind: 'deleted', seq: 3, auditId: expect.any(String) }]);
  });

  test('row 3 and its seal were deleted finds the gap at 3', async () => {
    const h = await sixRows();
    await plant(
      h,
      `delete from platform.audit where ${rowAt(3)}`,
      'delete from platform.audit_seal where hospital_id = $1 and seq = 3',
    );
    expect((await log.verify(h)).first).toEqual({ kind: 'gap', seq: 3, auditId: null });
  });

  test('row 3 was deleted and the seals moved up names row 3', async () => {
    const h = await sixRows();
    await plant(
      h,
      `delete from platform.audit where ${rowAt(3)}`,
      'delete from platform.audit_seal where hospital_id = $1 and seq = 3',
      ...[4, 5, 6].map(
        (seq) => `update platform.audit_seal set seq = ${seq - 1} where hospital_id = $1 and seq = ${seq}`,
      ),
    );
    const report = await log.verify(h);
    expect(report.first).toMatchObject({ kind: 'changed', seq: 3 });
    expect(report.findings).toContainEqual({ kind: 'cut_tail', seq: 6, auditId: null });
  });

  test('the first row was deleted with its seal finds the gap at 1', async () => {
    const h = await sixRows();
    await plant(
      h,
      `delete from platform.audit where ${rowAt(1)}`,
      'delete from platform.audit_seal where hospital_id = $1 and seq = 1',
    );
    expect((await log.verify(h)).first).toEqual({ kind: 'gap', seq: 1, auditId: null });
  });

  test('a row was inserted behind row 3 finds it there', async () => {
    const h = await sixRows();
    await plant(
      h,
      `insert into platform.audit (hospital_id, id, xid, at, actor_kind, action, subject, outcome, detail)
       select hospital_id, 'ffffffff-ffff-7fff-bfff-ffffffffffff', xid, at, actor_kind, action, subject, outcome, detail
       from platform.audit where ${rowAt(3)}`,
    );
    expect((await log.verify(h)).findings).toEqual([
      { kind: 'inserted', seq: 4, auditId: 'ffffffff-ffff-7fff-bfff-ffffffffffff' },
    ]);
  });

  test('the contents of rows 3 and 5 were swapped names row 3, then 5', async () => {
    const h = await sixRows();
    await plant(
      h,
      `update platform.audit a set subject = b.subject, detail = b.detail, request_id = b.request_id
       from platform.audit b, platform.audit_seal s, platform.audit_seal r
       where s.hospital_id = $1 and r.hospital_id = $1 and a.hospital_id = $1 and b.hospital_id = $1
         and a.id = s.audit_id and b.id = r.audit_id and (s.seq, r.seq) in ((3, 5), (5, 3))`,
    );
    expect((await log.verify(h)).findings.map((f) => [f.kind, f.seq])).toEqual([
      ['changed', 3],
      ['changed', 5],
    ]);
  });

  test('the seals of rows 3 and 4 were swapped names place 3', async () => {
    const h = await sixRows();
    await plant(
      h,
      'update platform.audit_seal set seq = 1000 where hospital_id = $1 and seq = 3',
      'update platform.audit_seal set seq = 3 where hospital_id = $1 and seq = 4',
      'update platform.audit_seal set seq = 4 where hospital_id = $1 and seq = 1000',
    );
    const found = (await log.verify(h)).findings.map((f) => [f.kind, f.seq]);
    expect(found[0]).toEqual(['changed', 3]);
    expect(found).toContainEqual(['swapped', 4]);
  });

  test('a seal alone was edited names its place', async () => {
    const h = await sixRows();
    await plant(
      h,
      `update platform.audit_seal set hash = decode(repeat('00', 32), 'hex') where hospital_id = $1 and seq = 3`,
    );
    expect((await log.verify(h)).first).toMatchObject({ kind: 'changed', seq: 3 });
  });

  test('the tail was cut off after row 4 is told by the signed head', async () => {
    const h = await sixRows();
    await cutAfterFour(h);
    expect((await log.verify(h)).first).toEqual({ kind: 'cut_tail', seq: 5, auditId: null });
  });

  test('the tail and its signed head were cut off is told by the file outside', async () => {
    const h = await sixRows();
    await cutAfterFour(h);
    await plant(h, 'delete from platform.audit_checkpoint where hospital_id = $1 and seq > 4');
    expect((await log.verify(h)).first).toEqual({ kind: 'cut_tail', seq: 5, auditId: null });
    expect((await verifyAudit(log.p.app.db, log.ring, h, null)).ok).toBe(true);
  });

  test('row 3 was edited and all later hashes made anew is told by the signed head', async () => {
    const h = await sixRows();
    await plant(h, `update platform.audit set subject = 'probe.thing/0' where ${rowAt(3)}`);
    await rehash(h, 3);
    expect((await log.verify(h)).first).toEqual({ kind: 'rewritten', seq: 3, auditId: null });
  });

  test('the signed head was adapted to the rewritten chain is told by its signature', async () => {
    const h = await sixRows();
    await plant(h, `update platform.audit set subject = 'probe.thing/0' where ${rowAt(3)}`);
    await rehash(h, 3);
    await plant(
      h,
      `update platform.audit_checkpoint c set hash = s.hash from platform.audit_seal s
       where c.hospital_id = $1 and c.seq = 6 and s.hospital_id = $1 and s.seq = 6`,
    );
    const found = (await log.verify(h)).findings.map((f) => [f.kind, f.seq]);
    expect(found).toEqual([
      ['rewritten', 3],
      ['forged', 6],
    ]);
  });

  test('a signed head was deleted is told by the file outside', async () => {
    const h = await sixRows();
    await plant(h, 'delete from platform.audit_checkpoint where hospital_id = $1 and seq = 2');
    expect((await log.verify(h)).findings).toEqual([{ kind: 'checkpoint_lost', seq: 2, auditId: null }]);
  });

  async function cutAfterFour(h: number): Promise<void> {
    for (const seq of [5, 6]) await plant(h, `delete from platform.audit where ${rowAt(seq)}`);
    await plant(h, 'delete from platform.audit_seal where hospital_id = $1 and seq > 4');
  }
});

describe('shuxin audit verify', () => {
  const run = async (hospitals: number[]) => {
    const lines: string[] = [];
    const config = { SHUXIN_KEYS: log.p.app.config.SHUXIN_KEYS, DATA_DIR: log.dir };
    return { code: await auditVerify(log.p.app.db, config, hospitals, (line) => void lines.push(line)), lines };
  };

  test('answers 0 and one line for a whole log', async () => {
    const h = await sixRows();
    const { code, lines } = await run([h]);
    expect([code, lines]).toEqual([0, [`hospital ${h}: 完整 / whole (sealed=6 head=6 pending=0 checkpoints=2/2)`]]);
  });

  test('answers 1 and names the first bad row', async () => {
    const h = await sixRows();
    await plant(h, `delete from platform.audit where ${rowAt(3)}`);
    const { code, lines } = await run([h]);
    expect(code).toBe(1);
    expect(lines[0]).toContain('bad from row 3');
    expect(lines[1]).toMatch(/^ {2}#3 deleted [0-9a-f-]{36}: /);
  });

  test('finds a hospital of which every row was deleted, by the file outside', async () => {
    const h = await sixRows();
    const tables = ['audit', 'audit_seal', 'audit_checkpoint'];
    await plant(
      h,
      ...tables.map((table) => `delete from platform.${table} where hospital_id = $1`),
      'delete from platform.hospital where id = $1',
    );
    const { code, lines } = await run([]);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(`hospital ${h}: 第 1 条起有误`);
  });

  test('tells a checkpoint file that cannot be read', async () => {
    const h = await sixRows();
    await appendFile(log.file, '{"hospital":1,"se\n');
    expect((await log.verify(h)).findings).toEqual([{ kind: 'file_damaged', seq: 7, auditId: null }]);
    await rm(log.file);
  });

  test('tells a checkpoint file that is gone, once rows were sealed more than an hour ago', async () => {
    const h = await sixRows();
    await rm(log.file);
    expect((await log.verify(h)).findings).toEqual([{ kind: 'file_missing', seq: 1, auditId: null }]);
    const { code, lines } = await run([h]);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('the checkpoint file is missing');
  });
});
