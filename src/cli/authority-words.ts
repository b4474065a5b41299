import { parseArgs } from 'node:util';
import { person } from './bootstrap-words.ts';

export interface AuthorityWords {
  /** Null: the first number above all others. */
  number: number | null;
  name: { zh: string; en: string };
  address: { zh: string; en: string };
  people: { duty: 'system' | 'security' | 'audit' | 'officer'; username: string; name: string }[];
}

const DUTIES = ['system', 'security', 'audit', 'officer'] as const;
const text = { type: 'string' } as const;

/** What was asked for, or one line that says what is wrong with it. */
export function authorityWords(args: readonly string[]): AuthorityWords | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ number: text, name: text, 'name-en': text, address: text, 'address-en': text },
        ...{ system: text, security: text, audit: text, officer: text },
      },
    });
    const number = values.number === undefined ? null : Number(values.number);
    if (number !== null && !(Number.isInteger(number) && number > 0 && number <= 1_000_000))
      return '--number 应是 1 到 1000000 的整数 / --number is a whole number from 1 to 1000000';
    const zh = values.name?.trim();
    if (!zh) return '缺少 --name（主管部门名称） / --name is missing: the name of the authority';
    if (!values.system)
      return '缺少 --system（首位系统管理员，用户名:姓名） / --system is missing: the first system administrator, as username:name';
    const people = DUTIES.flatMap((duty) => person(duty, values[duty]) ?? []);
    if (people.length < DUTIES.filter((duty) => values[duty] !== undefined).length)
      return '人员写作 用户名:姓名，用户名 3 到 32 位、小写字母开头 / a person is username:name; the user name has 3 to 32 signs (a-z 0-9 . _ -) and begins with a letter';
    if (new Set(people.map(({ username }) => username)).size < people.length)
      return '每项职责须由不同的人担任 / each duty is a person of its own';
    const address = values.address?.trim() ?? '';
    return {
      ...{ number, people },
      name: { zh, en: values['name-en']?.trim() || zh },
      address: { zh: address, en: values['address-en']?.trim() || address },
    };
  } catch (error) {
    return `写法不对 / wrongly called: ${(error as Error).message.split('\n')[0]}`;
  }
}
