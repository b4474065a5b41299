import type { Command } from './command.ts';
import { configCheck, configPrint } from './config-commands.ts';

/** Every command, in the order of `shuxin help`. A command loads what it needs when it runs: `help` stays instant. */
export const commands: readonly Command[] = [
  {
    name: 'migrate',
    usage: 'migrate [--dry-run]',
    summary: '升级数据库结构 / bring the database to the schema of this program',
    run: async (io) => (await import('./migrate-command.ts')).runMigrate(io),
  },
  {
    name: 'bootstrap',
    usage: 'bootstrap --name 医院 --system user:姓名 [--security ...] [--audit ...]',
    summary: '建立首家医院和首位管理员 / make the first hospital and its first administrators',
    run: async (io) => (await import('./bootstrap-command.ts')).runBootstrap(io),
  },
  {
    name: 'authority found',
    usage: 'authority found --name 卫健委 --system user:姓名 [--officer ...]',
    summary: '建立主管部门和首位账号 / make a health authority over hospitals and its first accounts',
    run: async (io) => (await import('./authority-command.ts')).runAuthorityFound(io),
  },
  {
    name: 'staff reset',
    usage: 'staff reset <user>',
    summary: '管理员进不来时重置登录 / a new one-time password when no administrator can help',
    run: async (io) => (await import('./staff-reset-command.ts')).runStaffReset(io),
  },
  {
    name: 'audit verify',
    usage: 'audit verify [hospital ...]',
    summary: '核验审计日志 / check that nobody changed the audit log',
    run: async (io) => (await import('./audit-verify-command.ts')).runAuditVerify(io),
  },
  {
    name: 'backup',
    usage: 'backup',
    summary: '备份到 BACKUP_DIR / back up to BACKUP_DIR, also while the server runs',
    run: async (io) => (await import('./backup-command.ts')).runBackup(io),
  },
  {
    name: 'backup list',
    usage: 'backup list',
    summary: '列出备份 / list the backups and how far the log leads on',
    run: async (io) => (await import('./backup-upkeep.ts')).runBackupList(io),
  },
  {
    name: 'backup verify',
    usage: 'backup verify',
    summary: '逐字节核验备份 / open and compare every byte of the backups',
    run: async (io) => (await import('./backup-upkeep.ts')).runBackupVerify(io),
  },
  {
    name: 'backup prune',
    usage: 'backup prune --keep 7',
    summary: '只留最近几份备份 / keep the newest backups and their log',
    run: async (io) => (await import('./backup-upkeep.ts')).runBackupPrune(io),
  },
  {
    name: 'restore',
    usage: 'restore --to FOLDER [--backup ID] [--until INSTANT]',
    summary: '恢复到空文件夹（或空的 DATABASE_URL）/ restore into an empty folder, or an empty DATABASE_URL',
    run: async (io) => (await import('./restore-command.ts')).runRestore(io),
  },
  {
    name: 'drill',
    usage: 'drill [--backup ID] [--until INSTANT]',
    summary: '演练恢复并核验 / restore a copy aside, start it, check it, throw it away',
    run: async (io) => (await import('./drill-command.ts')).runDrill(io),
  },
  {
    name: 'resume',
    usage: 'resume --reason TEXT',
    summary: '恢复出来的副本重新开始发送 / let a restored copy send again',
    run: async (io) => (await import('./resume-command.ts')).runResume(io),
  },
  {
    name: 'keys status',
    usage: 'keys status',
    summary: '各密钥还保护着多少数据 / how many rows each key protects',
    run: async (io) => (await import('./keys-commands.ts')).runKeysStatus(io),
  },
  {
    name: 'keys rotate',
    usage: 'keys rotate [--drop-recovery-codes]',
    summary: '把加密数据换到当前密钥 / carry sealed values over to the active key',
    run: async (io) => (await import('./keys-commands.ts')).runKeysRotate(io),
  },
  {
    name: 'doctor',
    usage: 'doctor',
    summary: '自检 / look at everything and say what is wrong',
    run: async () => 2,
    runRaw: async (io) => (await import('./doctor-command.ts')).runDoctor(io),
  },
  {
    name: 'indicators rebuild',
    usage: 'indicators rebuild [hospital ...]',
    summary: '从原始记录重算指标的按日汇总并核对 / sum all days of the indicators anew and compare them',
    run: async (io) => (await import('./indicators-command.ts')).runIndicatorsRebuild(io),
  },
  {
    name: 'simulate',
    usage: 'simulate [--patients 400] [--seed 1]',
    summary: '模拟医院的一天并核对指标 / play a hospital day and check the indicators against it',
    run: async (io) => (await import('./simulate.ts')).runSimulate(io),
  },
  {
    name: 'plan import',
    usage: 'plan import FILE',
    summary: '读取实施方案，看懂多少 / read a plan document and show what is understood',
    run: async () => 2,
    runRaw: async (io) => (await import('./plan-import-command.ts')).runPlanImport(io),
  },
  configPrint,
  configCheck,
];
