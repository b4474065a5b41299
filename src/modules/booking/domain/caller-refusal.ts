import { type Instant, localDate } from '#kernel/instant.ts';
import { type CallerLimit, isOfAccount, isOfCaller, isOfDevice, type Take } from './caller.ts';
import type { PoolSession, Refused, Wish } from './pool.ts';
import { minutesUntilOwnPeople } from './rules/given-back-waits-for-own-people.ts';
import { limitedUntil } from './rules/limited-by-a-person.ts';
import { secondsToWait } from './rules/next-person-after-a-pause.ts';
import { accountHasEnoughOfDoctor } from './rules/numbers-of-a-doctor-per-account.ts';
import { tookEnoughToday } from './rules/places-a-day-are-limited.ts';
import type { Settings } from './settings.ts';

/** What stops whoever sits before the page. A desk names no caller, so nothing here ever meets it. */
export function limitRefusal(wish: Wish, limits: readonly CallerLimit[], now: Instant): Refused | null {
  const until = wish.caller ? limitedUntil(limits, wish.caller, now) : null;
  return until === null ? null : refused('booking.caller_limited', { until: localDate(until) });
}

/** What they have taken so far, held against the hospital's figures. */
export function callerRefusal(
  wish: Wish,
  session: PoolSession,
  takes: readonly Take[],
  now: Instant,
  settings: Settings,
): Refused | null {
  const { caller, patient } = wish;
  if (!caller) return null;
  // A person's earlier hold is let go for the new one.
  const own = takes.filter((take) => isOfCaller(take, caller) && !(take.kept && take.patient === patient));
  const ofAccount = own.filter((take) => isOfAccount(take, caller));
  const ofDevice = own.filter((take) => isOfDevice(take, caller));
  const { accountPlacesPerDay, devicePlacesPerDay, accountDoctorNumbers, rebookMinutes, nextPersonSeconds } = settings;
  if (tookEnoughToday(ofAccount, now, accountPlacesPerDay))
    return refused('booking.caller_day_limit', { limit: accountPlacesPerDay });
  if (tookEnoughToday(ofDevice, now, devicePlacesPerDay))
    return refused('booking.device_day_limit', { limit: devicePlacesPerDay });
  if (accountHasEnoughOfDoctor(ofAccount, session, accountDoctorNumbers))
    return refused('booking.caller_doctor_limit', { limit: accountDoctorNumbers });
  const minutes = minutesUntilOwnPeople(own, { patient, session: session.id }, now, rebookMinutes);
  if (minutes > 0) return refused('booking.caller_rebook_wait', { minutes });
  const seconds = secondsToWait(own, patient, now, nextPersonSeconds);
  return seconds > 0 ? refused('booking.caller_pause', { seconds }) : null;
}

const refused = (code: string, params: Refused['params']): Refused => ({
  ok: false,
  code,
  near: null,
  shares: ['online'],
  ...(params ? { params } : {}),
});
