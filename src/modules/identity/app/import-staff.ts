import { randomBytes } from 'node:crypto';
import { auditAll } from '#platform/audit/record.ts';
import { newId } from '#platform/ids.ts';
import type { CheckedRows, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import {
  accountsByLogins,
  deleteStaffAccounts,
  insertStaffAccounts,
  staffNames,
  startedAccounts,
} from '../db/import-staff.ts';
import { passwordSlips } from './import-staff-passwords.ts';
import { hashPassword } from './password.ts';
import { aad, usernameKeys } from './sealed.ts';

/**
 * 员工账号, found again by user name. As one made by hand, an imported account has no rights and no password that
 * anybody knows: rights come from the security administrator, first passwords from the hand-out.
 */
export const staffImport: ImportKind = {
  kind: 'identity.staff',
  permission: 'identity.staff.manage',
  turn: 4,
  title: { zh: '员工账号', en: 'Staff accounts' },
  note: {
    zh: '导入的账号没有权限，由安全管理员授权；导入后可生成一次性密码单。',
    en: 'Imported accounts have no rights: the security administrator gives them. One-time passwords can be made afterwards.',
  },
  columns: [
    {
      key: 'username',
      title: { zh: '用户名', en: 'User name' },
      note: {
        zh: '登录用，小写字母开头，3到32位字母、数字。',
        en: 'For signing in: 3 to 32 small letters and digits, a letter first.',
      },
      required: true,
      example: 'zhangsan',
      form: 'text',
      max: 32,
      pattern: /^[a-z][a-z0-9._-]{2,31}$/,
    },
    {
      key: 'name',
      title: { zh: '姓名', en: 'Name' },
      note: { zh: '员工本人的姓名。', en: 'The name of the person.' },
      required: true,
      example: '演示员工甲',
      form: 'text',
      max: 60,
    },
    {
      key: 'practitioner',
      title: { zh: '工号', en: 'Number' },
      note: {
        zh: '医生填写，与“医生”里的工号一致；其他人不填。',
        en: 'For doctors: their number in "Doctors". Others leave it empty.',
      },
      required: false,
      example: 'D0001',
      form: 'text',
      max: 20,
    },
  ],
  identify: (row) => ({ key: String(row.cells.username), column: 'username' }),
  check,
  commit,
  undo: (c, ids) => deleteStaffAccounts(c.t, ids),
  used: (c, ids) => startedAccounts(c.t, ids),
  name: (c, ids) => staffNames(c.t, ids),
  handout: passwordSlips,
};

async function practitionersOf(c: ImportCall, rows: readonly ImportRow[]) {
  const numbers = rows.flatMap(({ cells }) => (cells.practitioner ? [String(cells.practitioner)] : []));
  return c.lookUp('catalog.practitioners', [...new Set(numbers)]);
}

/** Under every key of the ring, active first. */
const keysOf = (c: ImportCall, row: ImportRow) => usernameKeys(c.app.crypto, String(row.cells.username));

async function check(c: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows> {
  const doctors = await practitionersOf(c, rows);
  const known = new Map(
    (
      await accountsByLogins(
        c.t,
        rows.flatMap((row) => keysOf(c, row)),
      )
    ).map((it) => [it.login_key, it]),
  );
  const checked: CheckedRows = { findings: [], same: [] };
  for (const row of rows) {
    const { name, practitioner } = row.cells;
    const doctor = practitioner ? doctors.get(String(practitioner))?.[0] : null;
    const say = (column: string, code: string) => checked.findings.push({ row: row.row, column, code });
    const there = keysOf(c, row)
      .map((key) => known.get(key))
      .find((it) => it);
    if (doctor === undefined) say('practitioner', 'catalog.practitioner_unknown');
    else if (there && there.hospital_id !== c.hospital) say('username', 'identity.username_taken');
    else if (there && there.name !== name) say('name', 'catalog.row_differs');
    else if (there && doctor !== null && there.practitioner_id !== doctor) say('practitioner', 'catalog.row_differs');
    else if (there) checked.same.push(row.row);
  }
  return checked;
}

async function commit(c: ImportCall, rows: readonly ImportRow[]): Promise<string[]> {
  const { app, t, actor, now } = c;
  const doctors = await practitionersOf(c, rows);
  // One hash for all: nobody ever knew what it was made of.
  const password = await hashPassword(randomBytes(32).toString('base64url'));
  const people = rows.map((row) => {
    const account = newId();
    const { username, name, practitioner } = row.cells;
    const [loginKey = '', ...otherKeys] = keysOf(c, row);
    return {
      account,
      loginKey,
      otherKeys,
      loginSealed: app.crypto.seal(String(username), aad.login(account)),
      name: String(name),
      practitioner: practitioner ? (doctors.get(String(practitioner))?.[0] ?? null) : null,
    };
  });
  await insertStaffAccounts(t, people, password, now);
  const entries = people.map(({ account }) => ({
    actor,
    action: 'identity.create_staff',
    subject: `identity.staff/${account}`,
    outcome: 'ok' as const,
  }));
  await auditAll(t, entries, now);
  return people.map((it) => it.account);
}
