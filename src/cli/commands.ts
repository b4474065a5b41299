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
    name: 'audit verify',
    usage: 'audit verify [hospital ...]',
    summary: '核验审计日志 / check that nobody changed the audit log',
    run: async (io) => (await import('./audit-verify-command.ts')).runAuditVerify(io),
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
    name: 'simulate',
    usage: 'simulate [--patients 400] [--seed 1]',
    summary: '模拟医院的一天并核对指标 / play a hospital day and check the indicators against it',
    run: async (io) => (await import('./simulate.ts')).runSimulate(io),
  },
  configPrint,
  configCheck,
];
