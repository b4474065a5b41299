import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { writeCsv } from '#platform/sheet/csv.ts';
import { commitImport } from '../app/import/commit-import.ts';
import { takeFile } from '../app/import/take-file.ts';

/** Staff with the permissions of several kinds walk in; a patient is the stranger. */
export const importing = { outsider: 403, insider: { holds: 'catalog.edit' } } as const;

/** Two departments that nobody has. */
export function departmentsCsv(): Buffer {
  const code = newId().slice(-12);
  return writeCsv([
    ['科室代码', '科室名称', '院区'],
    [`${code}a`, '导入演示科甲', '东湖院区'],
    [`${code}b`, '导入演示科乙', '东湖院区'],
  ]);
}

export const checkedFile = (d: DoorContext): Promise<string> => take(d, 'catalog.departments', departmentsCsv());

export function faultyFile(d: DoorContext): Promise<string> {
  const lines = [
    ['科室代码', '科室名称', '院区'],
    ['', '没有代码的科', '东湖院区'],
  ];
  return take(d, 'catalog.departments', writeCsv(lines));
}

export const importedFile = async (d: DoorContext): Promise<string> => commit(d, await checkedFile(d));

/** An account that nobody has. */
export async function staffImport(d: DoorContext): Promise<string> {
  const username = `i${newId().replaceAll('-', '').slice(-16)}`;
  const lines = [
    ['用户名', '姓名'],
    [username, '测试员工'],
  ];
  return commit(d, await take(d, 'identity.staff', writeCsv(lines)));
}

async function take(d: DoorContext, kind: string, bytes: Buffer): Promise<string> {
  const answer = await takeFile({ ...callOf(d), tx: (fn) => d.app.db.tx(scopeOf(d), fn) }, kind, bytes);
  return (answer.body as { id: string }).id;
}

async function commit(d: DoorContext, id: string): Promise<string> {
  await d.app.db.tx(scopeOf(d), (t) => commitImport(t, callOf(d), id, 'all'));
  return id;
}

const callOf = ({ app, actor, hospital, now }: DoorContext) => ({ app, actor, hospital, now, lang: 'zh' }) as const;
const scopeOf = ({ hospital }: DoorContext) => ({ hospital });
