import { addDays, atLocal, type Instant, localDate, localTime } from '#kernel/instant.ts';

export interface QuietHours {
  quietFromHour: number;
  quietUntilHour: number;
}

/** Mission A10: a reminder that falls into the quiet hours (免打扰时段) goes out at their end. Equal hours: none are quiet. */
export function afterQuietHours(at: Instant, { quietFromHour, quietUntilHour }: QuietHours): Instant {
  const hour = Number(localTime(at).slice(0, 2));
  const overNight = quietFromHour > quietUntilHour;
  const quiet = overNight
    ? hour >= quietFromHour || hour < quietUntilHour
    : hour >= quietFromHour && hour < quietUntilHour;
  if (!quiet) return at;
  const today = localDate(at);
  const day = overNight && hour >= quietFromHour ? addDays(today, 1) : today;
  return atLocal(day, clock(quietUntilHour));
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
