import type { Handout } from '#platform/sheet/import-kind.ts';
import { untouchedAccounts } from '../db/import-staff.ts';
import { giveOneTimePassword } from './one-time-password.ts';

/**
 * One-time passwords for imported staff who have never signed in, for printing and cutting: each good for 72 hours and
 * until its holder has chosen their own. Made anew each time it is asked for, so an older sheet opens nothing any more.
 */
export const passwordSlips: Handout = {
  title: { zh: '一次性密码单', en: 'One-time passwords' },
  note: {
    zh: '只发给还没有登录过的人，72小时内有效，首次登录必须改密码。再次生成，旧的立即作废。请当面发放，用后销毁。',
    en: 'Only for those who have not signed in yet. Good for 72 hours; the first sign-in asks for an own password. Made again, the old ones end. Hand them over in person and destroy the sheet.',
  },
  columns: [
    { zh: '姓名', en: 'Name' },
    { zh: '用户名', en: 'User name' },
    { zh: '一次性密码', en: 'One-time password' },
  ],
  async make({ app, actor, hospital, now }, ids) {
    const people = await app.db.tx({ hospital }, (t) => untouchedAccounts(t, ids));
    const rows: string[][] = [];
    for (const { account, name } of people) {
      const { username, password } = await giveOneTimePassword({ app, actor, hospital, now }, account);
      rows.push([name, username, password]);
    }
    return rows;
  },
};
