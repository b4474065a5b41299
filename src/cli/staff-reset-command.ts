import { isDomainError } from '#kernel/errors.ts';
import { localDate } from '#kernel/instant.ts';
import { rescueStaff } from '#modules/identity/module.ts';
import { openInstallation } from '#platform/db/installation.ts';
import { compose } from '../server/compose.ts';
import { rooms } from '../server/rooms.ts';
import type { CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `shuxin staff reset <user name>`: a one-time password and no second factor, for whom no administrator can help. */
export async function runStaffReset(io: CommandIo): Promise<number> {
  const [username, ...more] = io.args;
  if (!username || more.length > 0) {
    io.print('usage: shuxin staff reset <user name>');
    io.result({ ok: false, code: 'usage' });
    return 2;
  }
  try {
    const given = await withDatabase(io, (url) => reset(io, url, username));
    io.print(`用户名 user name: ${given.username}  一次性密码 one-time password: ${given.password}`);
    io.print('只显示这一次，72 小时内有效。第二道验证已清除，正在登录的设备全部退出。');
    io.print('Shown this once, good for 72 hours. Second factors are gone, all devices are signed out.');
    io.result({ ok: true, ...given });
    return 0;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    io.print(`没有这个在职账号 / nobody at work has this user name (${error.code})`);
    io.result({ ok: false, code: error.code });
    return 1;
  }
}

async function reset(io: CommandIo, databaseUrl: string, username: string) {
  const { clockStart } = await openInstallation(databaseUrl, io.config, localDate(new Date().toISOString()));
  const { app, close } = compose({ ...io, databaseUrl, rooms, ...(clockStart ? { clockStart } : {}) });
  try {
    return await rescueStaff(app, username);
  } finally {
    await close();
  }
}
