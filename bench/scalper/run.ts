import { defaultSettings, type Settings } from '#modules/booking/domain/settings.ts';
import { type Outcome, play } from './play.ts';
import { DAYS } from './world.ts';

const OFF: Settings = {
  ...defaultSettings,
  accountPlacesPerDay: 0,
  devicePlacesPerDay: 0,
  accountDoctorNumbers: 0,
  nextPersonSeconds: 0,
  rebookMinutes: 0,
  returnsAfterMinutes: 0,
  watchPlacesPerMinute: 0,
  watchPeoplePerAccount: 0,
  watchAccountsPerDevice: 0,
  watchHandOvers: 0,
  watchCancellations: 0,
};
const EACH_ITS_OWN = 50;
const FEW = 3;

/**
 * What share of the places of ten mornings a scripted buyer with fifty accounts ends up with: `off` without any rule, `on`
 * with all of them and a person deciding each evening. The buyer of `on` is careful, with a browser for each account.
 */
export function benchScalper(days = DAYS) {
  const off = play({ figures: OFF, browsers: EACH_ITS_OWN, reviewed: false, days });
  const alone = play({ figures: defaultSettings, browsers: EACH_ITS_OWN, reviewed: false, days });
  const on = play({ figures: defaultSettings, browsers: EACH_ITS_OWN, reviewed: true, days });
  const few = play({ figures: defaultSettings, browsers: FEW, reviewed: true, days });
  return {
    off: share(off),
    on: share(on),
    onWithoutReview: share(alone),
    onThreeBrowsers: share(few),
    honestOff: part(1 - off.buyer),
    honestOn: part(1 - on.buyer),
    honestRefused: part(on.honestRefused),
    honestListed: on.honestListed,
    buyerAccountsListed: on.buyerAccountsListed,
  };
}

const share = ({ buyer }: Outcome): number => part(buyer);
const part = (n: number): number => Math.round(n * 10_000) / 10_000;
