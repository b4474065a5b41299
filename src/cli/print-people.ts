import type { Appointed } from '#modules/identity/module.ts';
import type { CommandIo } from './command.ts';

const DUTY = {
  system: '系统管理员 system',
  security: '安全管理员 security',
  audit: '审计管理员 audit',
  officer: '主管人员 officer',
};

/** Who was made, with one-time passwords unless somebody brought their own. */
export function printPeople(
  io: Pick<CommandIo, 'print'>,
  people: readonly (Pick<Appointed, 'duty' | 'username'> & { password?: string })[],
): void {
  for (const { duty, username, password } of people) {
    const shown = password === undefined ? '' : `  一次性密码 one-time password: ${password}`;
    io.print(`  ${DUTY[duty]}  用户名 user name: ${username}${shown}`);
  }
  io.print('一次性密码只显示这一次，72 小时内有效，首次登录须改密并设置第二重验证。');
  io.print('One-time passwords are shown this once, hold for 72 hours, and are replaced at the first sign-in.');
}
