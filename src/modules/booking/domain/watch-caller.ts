import type { Take } from './caller.ts';
import { manyAccounts } from './rules/accounts-of-a-browser-are-noticed.ts';
import { manyCancellations } from './rules/cancellations-are-noticed.ts';
import { manyHandOvers } from './rules/hand-overs-are-noticed.ts';
import { manyPeople } from './rules/people-of-an-account-are-noticed.ts';
import { manyInAMinute } from './rules/places-in-a-minute-are-noticed.ts';
import type { Settings } from './settings.ts';
import type { Hit, Notice, WatchRule } from './watch.ts';

/** What of the takes of one account, or of one browser, a person should look at. Nothing follows from it by itself. */
export function watchCaller(kind: 'account' | 'device', takes: readonly Take[], figures: Settings): Hit[] {
  const all: Partial<Record<WatchRule, Notice | null>> = {
    places_per_minute: manyInAMinute(takes, figures.watchPlacesPerMinute),
    ...(kind === 'account'
      ? {
          people: manyPeople(takes, figures.watchPeoplePerAccount),
          cancellations: manyCancellations(takes, figures.watchCancellations),
        }
      : { accounts: manyAccounts(takes, figures.watchAccountsPerDevice) }),
    hand_overs: manyHandOvers(takes, figures.watchHandOvers, figures.rebookMinutes),
  };
  return Object.entries(all).flatMap(([rule, notice]) => (notice ? [{ rule: rule as WatchRule, ...notice }] : []));
}

/** With fewer places than this no rule can have anything to say. */
export function fewestWorthLooking(figures: Settings): number {
  const { watchPlacesPerMinute, watchPeoplePerAccount, watchAccountsPerDevice, watchHandOvers, watchCancellations } =
    figures;
  const least = [
    watchPlacesPerMinute,
    watchPeoplePerAccount && watchPeoplePerAccount + 1,
    watchAccountsPerDevice,
    watchHandOvers * 2,
    watchCancellations,
  ].filter((figure) => figure > 0);
  return least.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...least);
}
