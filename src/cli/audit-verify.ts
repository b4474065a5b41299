import { checkpointFile, readCheckpoints } from '#platform/audit/checkpoint-file.ts';
import type { AuditReport, FindingKind } from '#platform/audit/findings.ts';
import { knownHospitals } from '#platform/audit/sealer.ts';
import { verifyAudit } from '#platform/audit/verify.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import type { Db } from '#platform/db/tx.ts';

/**
 * `shuxin audit verify [hospital ...]`: checks the audit log of the named or of all hospitals, prints one line each and
 * one line per fault (Chinese, then English). Exit code 0: whole, 1: tampered with.
 */
export async function auditVerify(
  db: Db,
  config: { SHUXIN_KEYS: string; DATA_DIR: string },
  hospitals: readonly number[],
  print: (line: string) => void,
): Promise<0 | 1> {
  const ring = parseKeyRing(config.SHUXIN_KEYS);
  const file = checkpointFile(config.DATA_DIR);
  // The file outside remembers hospitals whose every row was deleted.
  const remembered = (await readCheckpoints(file)).checkpoints.map((c) => c.hospital);
  const all = hospitals.length > 0 ? hospitals : [...(await knownHospitals(db)), ...remembered];
  let ok = true;
  for (const hospital of [...new Set(all)].sort((a, b) => a - b)) {
    const report = await verifyAudit(db, ring, hospital, file);
    if (report.ok && report.head === 0 && report.pending === 0) {
      print(`hospital ${hospital}: 没有审计记录，请核对编号 / has no audit log; look at the number`);
      ok &&= !hospitals.includes(hospital);
      continue;
    }
    for (const line of lines(report)) print(line);
    ok &&= report.ok;
  }
  return ok ? 0 : 1;
}

const TEXTS: Record<FindingKind, string> = {
  changed: '记录或其前一封印被改动 / the row, or the seal before it, was edited',
  deleted: '已封印的记录被删除 / a sealed row was deleted',
  gap: '封印缺失 / seals are missing',
  swapped: '封印次序被调换 / seals were swapped',
  inserted: '封印之间被插入记录 / a row was inserted among sealed ones',
  cut_tail: '日志尾部被截断 / the end of the log was cut off',
  rewritten: '签名检查点之前的封印被重写 / seals before a signed checkpoint were rewritten',
  forged: '检查点签名无效 / the signature of a checkpoint is false',
  checkpoint_lost: '数据库缺少文件中的检查点 / the database lacks a checkpoint of the file',
  file_damaged: '检查点文件有无法读取的行 / the checkpoint file has unreadable lines',
  file_missing: '检查点文件不见了 / the checkpoint file is missing',
};

function lines(report: AuditReport): string[] {
  const { hospital, sealed, head, pending, checkpoints } = report;
  const counts = `sealed=${sealed} head=${head} pending=${pending} checkpoints=${checkpoints.database}/${checkpoints.file}`;
  const verdict = report.ok ? '完整 / whole' : `第 ${report.first?.seq} 条起有误 / bad from row ${report.first?.seq}`;
  const faults = report.findings.map((f) => `  #${f.seq} ${f.kind} ${f.auditId ?? '-'}: ${TEXTS[f.kind]}`);
  return [`hospital ${hospital}: ${verdict} (${counts})`, ...faults];
}
