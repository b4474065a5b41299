import { hospitals } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ReportLang } from '../../domain/reports/words.ts';

/** Whose report it is: the name that stands on every page. */
export async function hospitalName(t: Tx, lang: ReportLang): Promise<string> {
  return (await hospitals(t)).find(({ id }) => id === t.scope.hospital)?.name[lang] ?? '';
}
