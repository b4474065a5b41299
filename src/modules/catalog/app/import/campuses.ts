import { newId } from '#platform/ids.ts';
import type { CheckedRows, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import { insertRows } from '../../db/insert.ts';
import { campusesInUse, campusRows, deleteRows } from '../../db/take-back.ts';
import { differs } from './differs.ts';

/** 院区: with these a new hospital begins. Found again by name. */
export const campusImport: ImportKind = {
  kind: 'catalog.campuses',
  permission: 'catalog.edit',
  turn: 0,
  title: { zh: '院区', en: 'Campuses' },
  note: { zh: '新医院从院区开始；只有一处也要有一个。', en: 'A new hospital begins here, even with a single one.' },
  columns: [
    {
      key: 'name',
      title: { zh: '院区名称', en: 'Name' },
      note: { zh: '患者看到的名称，不重复。', en: 'As patients see it, each once.' },
      required: true,
      example: '东湖院区',
      form: 'text',
      max: 40,
    },
    {
      key: 'address',
      title: { zh: '地址', en: 'Address' },
      note: { zh: '患者怎么找到这里。', en: 'Where patients find it.' },
      required: true,
      example: '演示市东湖区示范路1号',
      form: 'text',
      max: 200,
    },
    {
      key: 'nameEn',
      title: { zh: '英文名称', en: 'English name' },
      note: { zh: '可以不填。', en: 'May be empty.' },
      required: false,
      example: 'East Lake campus',
      form: 'text',
      max: 80,
    },
    {
      key: 'addressEn',
      title: { zh: '英文地址', en: 'English address' },
      note: { zh: '可以不填。', en: 'May be empty.' },
      required: false,
      example: '1 Demo Road',
      form: 'text',
      max: 200,
    },
  ],
  identify: (row) => ({ key: String(row.cells.name), column: 'name' }),
  check,
  commit,
  undo: (c, ids) => deleteRows(c.t, 'campus', ids),
  used: (c, ids) => campusesInUse(c.t, ids),
  name: async (c, ids) => (await campusRows(c.t)).filter((it) => ids.includes(it.id)).map((it) => it[c.lang]),
};

async function check({ t }: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows> {
  const known = new Map((await campusRows(t)).map((it) => [it.zh, it]));
  const checked: CheckedRows = { findings: [], same: [] };
  for (const row of rows) {
    const there = known.get(String(row.cells.name));
    if (!there) continue;
    const finding = differs(row, { address: there.address, nameEn: there.en });
    if (finding) checked.findings.push(finding);
    else checked.same.push(row.row);
  }
  return checked;
}

async function commit({ t }: ImportCall, rows: readonly ImportRow[]): Promise<string[]> {
  const before = (await campusRows(t)).length;
  const made = rows.map(({ cells }, i) => ({
    campus_id: newId(),
    name_zh: cells.name,
    name_en: cells.nameEn ?? cells.name,
    address_zh: cells.address,
    address_en: cells.addressEn ?? cells.address,
    position: before + i,
  }));
  await insertRows(t, 'campus', made);
  return made.map((row) => row.campus_id);
}
