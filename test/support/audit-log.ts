import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#kernel/instant.ts';
import { checkpointFile } from '#platform/audit/checkpoint-file.ts';
import type { AuditReport } from '#platform/audit/findings.ts';
import { type AuditEntry, audit } from '#platform/audit/record.ts';
import { createSealer, type Sealer } from '#platform/audit/sealer.ts';
import { verifyAudit } from '#platform/audit/verify.ts';
import { type KeyRing, parseKeyRing } from '#platform/crypto/key-ring.ts';
import { newId } from '#platform/ids.ts';
import { afterFile } from './after-file.ts';
import { PLATFORM_NOW, type PlatformApp, platformApp, platformDatabase } from './platform.ts';

/** A platform with a sealer whose clock a test moves. For the tests of this folder only. */
export interface TestLog {
  p: PlatformApp;
  ring: KeyRing;
  dir: string;
  file: string;
  errors: unknown[];
  clock: { now: Instant };
  sealer: Sealer;
  newSealer(now?: () => Instant): Sealer;
  write(hospital: number, count: number, entry?: Partial<AuditEntry>): Promise<void>;
  /** Seals until nothing committed waits: other test files share the cluster, and their open transactions hold us up. */
  sealed(hospital: number): Promise<AuditReport>;
  verify(hospital: number): Promise<AuditReport>;
}

export async function testLog(): Promise<TestLog> {
  const p = platformApp(await platformDatabase());
  const dir = await mkdtemp(join(tmpdir(), 'shuxin-audit-'));
  afterFile(() => rm(dir, { recursive: true }));
  const file = checkpointFile(dir);
  const ring = parseKeyRing(p.app.config.SHUXIN_KEYS);
  const clock = { now: PLATFORM_NOW };
  const errors: unknown[] = [];
  const newSealer = (now = () => clock.now) =>
    createSealer({ db: p.app.db, ring, now, file, onError: (error) => void errors.push(error) });
  const sealer = newSealer();
  const verify = (hospital: number) => verifyAudit(p.app.db, ring, hospital, file);
  return {
    p,
    ring,
    dir,
    file,
    errors,
    clock,
    sealer,
    newSealer,
    verify,
    async write(hospital, count, entry = {}) {
      for (let i = 0; i < count; i++) {
        await p.app.db.tx({ hospital }, (t) => audit(t, { ...anAct(i), ...entry }, clock.now));
      }
    },
    async sealed(hospital) {
      // Once nobody's transaction is older than our rows, one round seals them all, so heads are signed where expected.
      for (let free = false; !free; ) {
        const [row] = await p.rows<{ free: boolean }>(
          `select not exists (select from platform.audit
             where hospital_id = $1 and xid >= pg_snapshot_xmin(pg_current_snapshot())) as free`,
          [hospital],
        );
        free = row?.free === true;
      }
      for (;;) {
        await sealer.seal(hospital);
        const report = await verify(hospital);
        if (report.pending === 0) return report;
      }
    },
  };
}

export function anAct(i: number): AuditEntry {
  return {
    actor: { kind: 'system', name: 'test' },
    action: 'probe.act',
    subject: `probe.thing/${newId()}`,
    outcome: i % 3 === 2 ? 'refused' : 'ok',
    detail: { n: i, text: '核对 “原因”', nested: { z: [1, 2.5, null], a: true } },
    requestId: newId(),
  };
}
