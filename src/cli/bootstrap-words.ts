import { parseArgs } from 'node:util';

export interface BootstrapWords {
  hospital: number;
  kind: 'tcm' | 'general' | 'community';
  name: { zh: string; en: string };
  address: { zh: string; en: string };
  people: { duty: 'system' | 'security' | 'audit'; username: string; name: string }[];
  /** A file with one password a line, or `-` for standard input. */
  passwordsFrom: string | undefined;
}

const DUTIES = ['system', 'security', 'audit'] as const;
const KINDS = ['tcm', 'general', 'community'] as const;

/** What was asked for, or one line that says what is wrong with it. */
export function bootstrapWords(args: readonly string[]): BootstrapWords | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        hospital: { type: 'string', default: '1' },
        kind: { type: 'string', default: 'general' },
        name: { type: 'string' },
        'name-en': { type: 'string' },
        address: { type: 'string', default: '' },
        'address-en': { type: 'string' },
        system: { type: 'string' },
        security: { type: 'string' },
        audit: { type: 'string' },
        'passwords-from': { type: 'string' },
      },
    });
    const hospital = Number(values.hospital);
    const kind = KINDS.find((one) => one === values.kind);
    if (!Number.isInteger(hospital) || hospital < 1 || hospital > 999_999_999) return '--hospital is a number from 1';
    if (!kind) return `--kind is one of ${KINDS.join(', ')}`;
    const zh = values.name?.trim();
    if (!zh) return '--name is missing: the name of the hospital';
    if (!values.system) return '--system is missing: the first system administrator, as username:name';
    const people = DUTIES.flatMap((duty) => person(duty, values[duty]) ?? []);
    const named = DUTIES.filter((duty) => values[duty] !== undefined);
    if (people.length < named.length)
      return 'a person is username:name; the user name has 3 to 32 signs (a-z 0-9 . _ -) and begins with a letter';
    if (new Set(people.map((one) => one.username)).size < people.length) return 'each duty is a person of its own';
    return {
      hospital,
      kind,
      name: { zh, en: values['name-en']?.trim() || zh },
      address: { zh: values.address, en: values['address-en'] ?? values.address },
      people,
      passwordsFrom: values['passwords-from'],
    };
  } catch (error) {
    return (error as Error).message.split('\n')[0] ?? 'wrongly called';
  }
}

/** `user name:name` of whoever has a duty; nobody when it is written otherwise. */
export function person<D extends string>(duty: D, text: string | undefined) {
  const m = /^([a-z][a-z0-9._-]{2,31}):(\P{Cc}{1,60})$/u.exec(text ?? '');
  const name = m?.[2]?.trim();
  return m?.[1] && name ? [{ duty, username: m[1], name }] : undefined;
}
