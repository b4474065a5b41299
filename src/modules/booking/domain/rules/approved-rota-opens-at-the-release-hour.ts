import { addDays, atLocal, type Instant, localDate } from '#kernel/instant.ts';

/** 放号: an approved rota opens at the next release hour after its approval, so that everybody can know when to look. [D] */
export function rotaReleasesAt(approved: Instant, releaseHour: number): Instant {
  const hour = `${String(releaseHour).padStart(2, '0')}:00`;
  const today = atLocal(localDate(approved), hour);
  return approved < today ? today : atLocal(addDays(localDate(approved), 1), hour);
}
