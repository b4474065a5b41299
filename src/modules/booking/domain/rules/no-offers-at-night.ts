import { addDays, atLocal, type Instant, localDate, localTime } from '#kernel/instant.ts';

export interface OfferHours {
  offersFromHour: number;
  offersUntilHour: number;
}

/** Mission A6: nobody is woken. Between the evening and the morning hour the next offer is given at the morning hour; null by day. */
export function offersResumeAt(now: Instant, { offersFromHour, offersUntilHour }: OfferHours): Instant | null {
  const time = localTime(now);
  const [from, until] = [clock(offersFromHour), clock(offersUntilHour)];
  if (time >= from && time < until) return null;
  const today = localDate(now);
  return atLocal(time < from ? today : addDays(today, 1), from);
}

const clock = (hour: number) => (hour >= 24 ? '24:00' : `${String(hour).padStart(2, '0')}:00`);
