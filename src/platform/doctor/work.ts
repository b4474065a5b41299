import { existsSync } from 'node:fs';
import type pg from 'pg';
import { addMinutes, epochMs, type Instant } from '#kernel/instant.ts';
import type { Db } from '../db/tx.ts';
import { DEAD_AFTER_MINUTES } from '../jobs/free-held.ts';
import { JOB_SCHEMA } from '../jobs/install.ts';
import { listHospitals } from '../outbox/hospitals.ts';
import { type Check, fail, ok, warn } from './check.ts';

const MINUTE = 60_000;

/** Events that wait longer than a dispatcher needs, and those that fail again and again. */
export async function checkOutbox(db: Db, now: Instant): Promise<Check[]> {
  let waiting = 0;
  let failing = 0;
  let oldest = 0;
  for (const hospital of await listHospitals(db)) {
    const { rows } = await db.tx({ hospital }, (t) =>
      t.client.query(
        `select count(*)::integer as n, count(*) filter (where attempts > 0)::integer as failing, min(created_at) as oldest
         from platform.outbox where hospital_id = $1 and dispatch_no is null`,
        [hospital],
      ),
    );
    waiting += rows[0].n;
    failing += rows[0].failing;
    if (rows[0].oldest) oldest = Math.max(oldest, epochMs(now) - epochMs(rows[0].oldest));
  }
  const minutes = Math.floor(oldest / MINUTE);
  if (minutes >= 15)
    return [
      fail(
        'outbox_backlog',
        `${waiting} 条事件未送出，最早的等了 ${minutes} 分钟`,
        `${waiting} events wait, the oldest for ${minutes} minutes`,
      ),
    ];
  if (minutes >= 1 || failing > 0) {
    return [
      warn(
        'outbox_slow',
        `${waiting} 条事件未送出，其中 ${failing} 条送过并失败`,
        `${waiting} events wait, ${failing} of them failed before`,
      ),
    ];
  }
  return [ok('outbox', '事件都已送出', 'events are delivered')];
}

/** Audit rows that nobody sealed, and signed heads that are not where they must be. */
export async function checkAudit(db: Db, checkpointFile: string, now: Instant): Promise<Check[]> {
  const found: Check[] = [];
  let sealed = 0;
  let signed = 0;
  for (const hospital of await listHospitals(db)) {
    const { rows } = await db.tx({ hospital }, (t) =>
      t.client.query(
        `select (select count(*)::integer from platform.audit_seal where hospital_id = $1) as sealed,
           (select count(*)::integer from platform.audit_checkpoint where hospital_id = $1) as signed,
           (select min(at) from platform.audit a where a.hospital_id = $1 and not exists (
              select from platform.audit_seal s where s.hospital_id = $1 and s.audit_id = a.id)) as oldest`,
        [hospital],
      ),
    );
    sealed += rows[0].sealed;
    signed += rows[0].signed;
    const minutes = rows[0].oldest ? Math.floor((epochMs(now) - epochMs(rows[0].oldest)) / MINUTE) : 0;
    if (minutes >= 5)
      found.push(
        fail(
          'sealer_behind',
          `医院 ${hospital} 的审计记录有 ${minutes} 分钟没有封印`,
          `audit rows of hospital ${hospital} have waited ${minutes} minutes for their seal`,
        ),
      );
  }
  if (sealed > 0 && signed === 0)
    found.push(warn('checkpoint_none', '审计日志还没有签名检查点', 'the audit log has no signed checkpoint yet'));
  if (signed > 0 && !existsSync(checkpointFile)) {
    found.push(
      fail(
        'checkpoint_file_missing',
        `找不到检查点文件 ${checkpointFile}`,
        `the file of signed checkpoints ${checkpointFile} is missing`,
      ),
    );
  }
  return found.length > 0 ? found : [ok('audit', '审计日志已封印', 'the audit log is sealed')];
}

/** Jobs that a dead process holds, and jobs that were given up. `pool` acts as the worker role. */
export async function checkJobs(pool: Pick<pg.Pool, 'query'>, now: Instant): Promise<Check[]> {
  const { rows } = await pool.query(
    `select count(*) filter (where locked_at < $1)::integer as held,
       count(*) filter (where attempts >= max_attempts)::integer as "givenUp",
       count(*) filter (where is_available and run_at < $1)::integer as late
     from ${JOB_SCHEMA}._private_jobs`,
    [addMinutes(now, -DEAD_AFTER_MINUTES)],
  );
  const { held, givenUp, late } = rows[0];
  const found: Check[] = [];
  if (held > 0)
    found.push(
      warn('jobs_held', `${held} 个任务被已退出的进程占着`, `${held} jobs are held by a process that is gone`),
    );
  if (late > 0)
    found.push(warn('jobs_late', `${late} 个任务等了 5 分钟以上`, `${late} jobs have waited for more than 5 minutes`));
  if (givenUp > 0)
    found.push(
      fail('jobs_given_up', `${givenUp} 个任务多次失败后放弃了`, `${givenUp} jobs failed too often and were given up`),
    );
  return found.length > 0 ? found : [ok('jobs', '任务正常', 'jobs run')];
}
