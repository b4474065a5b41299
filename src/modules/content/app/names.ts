import { departmentsById, practitionersById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { PieceRow } from '../db/pieces.ts';

type Named = { id: string; name: string } | null;

/** What pieces are about and whose they are, by name. */
export async function namesOf(t: Tx, pieces: readonly Pick<PieceRow, 'about' | 'department'>[], lang: Lang) {
  const ids = [...new Set(pieces.flatMap(({ about, department }) => [about, department]).filter((id) => id !== null))];
  const rows = [...(await departmentsById(t, ids)), ...(await practitionersById(t, ids))];
  const names = new Map(rows.map(({ id, name }) => [id, name[lang]]));
  return (id: string | null): Named => (id === null ? null : { id, name: names.get(id) ?? '' });
}
