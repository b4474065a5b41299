import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

export const fresh = () => newId().replaceAll('-', '').slice(-12);

const base = (d: DoorContext) => `/api/h/${d.hospital}/catalog`;

/** The first row of a table of the door hospital. */
export async function first(d: DoorContext, table: 'campus' | 'department'): Promise<string> {
  const [row] = await d.rows<{ id: string }>(
    `select ${table}_id as id from catalog.${table} where hospital_id = $1 order by position, ${table}_id limit 1`,
    [d.hospital],
  );
  return row?.id ?? '';
}

export const campusBody = () => ({ name: { zh: `院区${fresh()}` }, address: { zh: '演示市测试路9号' } });
export const departmentBody = async (d: DoorContext) => ({
  code: fresh(),
  name: { zh: '测试科' },
  campus: await first(d, 'campus'),
});
export const practitionerBody = async (d: DoorContext) => ({
  code: fresh(),
  name: { zh: '测试医生' },
  title: 'attending',
  department: await first(d, 'department'),
});
/** What a change of a place may say, without kind and campus. */
export const placeWords = () => ({ name: { zh: `候诊区${fresh()}` }, building: { zh: '门诊楼' }, floor: '2F' });
export const placeBody = async (d: DoorContext) => ({
  kind: 'waiting',
  campus: await first(d, 'campus'),
  ...placeWords(),
});

/** Makes one to be changed. */
export async function made(d: DoorContext, path: string, body: unknown): Promise<{ id: string }> {
  const answer = await d.send('catalog.edit', 'POST', `${base(d)}/${path}`, body);
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return { id: (answer.body as { id: string }).id };
}
