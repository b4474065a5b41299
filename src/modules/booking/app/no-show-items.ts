import { toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { AppealRow } from '../db/appeal-rows.ts';
import type { NoShowRow } from '../db/no-show-rows.ts';
import type { SuspensionRow } from '../db/suspension-rows.ts';
import { openAnswer, openText } from './appeal-texts.ts';
import type { Names } from './names.ts';

/** How the rows are told, to the patient and to the reviewer alike. */
export function noShowItem(row: NoShowRow, names: Names, settled = false) {
  return {
    id: row.id,
    at: toOffset(row.missedAt),
    bookedAt: toOffset(row.bookedAt),
    notedAt: toOffset(row.notedAt),
    channel: row.channel,
    department: names.department(row.department),
    practitioner: names.practitioner(row.practitioner),
    state:
      row.forgivenAt !== null
        ? ('forgiven' as const)
        : (row.exempt ?? (settled ? ('settled' as const) : ('counts' as const))),
  };
}

export function suspensionItem(row: SuspensionRow) {
  const { id, noShows, months, days } = row;
  return { id, since: toOffset(row.since), until: toOffset(row.until), noShows, months, days };
}

export function appealItem(crypto: App['crypto'], row: AppealRow | undefined) {
  if (!row) return null;
  return {
    id: row.id,
    state: row.state,
    text: openText(crypto, row.id, row.textSealed),
    askedAt: toOffset(row.askedAt),
    answer: openAnswer(crypto, row.id, row.answerSealed),
    decidedAt: row.decidedAt && toOffset(row.decidedAt),
  };
}
