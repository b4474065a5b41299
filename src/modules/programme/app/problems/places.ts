import { type Place, places, placesById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';

/** 门诊楼 2 层 内科候诊区 / Outpatients, floor 2, Medicine waiting */
export const placeLabel = ({ building, floor, name }: Place, lang: Lang): string =>
  lang === 'en' ? `${building.en}, ${floor}, ${name.en}` : `${building.zh} ${floor} 层 ${name.zh}`;

/** What can be chosen on a round, in the order of the hospital's directory. */
export async function placeChoices(t: Tx, lang: Lang): Promise<{ id: string; name: string }[]> {
  return (await places(t)).map((place) => ({ id: place.id, name: placeLabel(place, lang) }));
}

export async function placeLabels(t: Tx, ids: readonly string[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await placesById(t, ids)).map((place) => [place.id, placeLabel(place, lang)]));
}
