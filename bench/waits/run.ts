import { calibrate } from '../../src/modules/queue/domain/waits/calibrate.ts';
import { learn } from '../../src/modules/queue/domain/waits/measures.ts';
import { isFinished, type Visit } from '../../src/modules/queue/domain/waits/visit.ts';
import { round } from '../support/figures.ts';
import { baselines, momentsOf } from './baselines.ts';
import { type Recorded, readVisits } from './data.ts';
import { allCases, type Score, scoreOf } from './score.ts';

export interface WaitsFigures extends Score {
  baselines: Record<string, number>;
  /** The same estimator where no door tells when the doctor is back: what a hospital's own visits give. */
  withoutDoor: Score;
}

const LEARNED_MONTHS = 4;

/** Learns and calibrates on January to April, measures on May and June. Null when the data are not there. */
export function benchWaits(folder: string, say: (line: string) => void): WaitsFigures | null {
  const visits = readVisits(folder)?.filter(isFinished);
  if (!visits) {
    say('not run: no appointments.csv and events.csv in the folder of --data or SHUXIN_WAITS_DATA');
    return null;
  }
  const [past, test] = [
    visits.filter((v) => v.month <= LEARNED_MONTHS),
    visits.filter((v) => v.month > LEARNED_MONTHS),
  ];
  say(`${past.length} visits to learn from, ${test.length} to test`);
  return {
    ...judge(past, test),
    baselines: plain(past, test),
    withoutDoor: judge(past.map(withoutDoor), test.map(withoutDoor)),
  };
}

function judge(past: readonly Visit[], test: readonly Visit[]): Score {
  const learned = learn(past.filter(isFinished));
  if (!learned) throw new Error('too few visits to learn from');
  return scoreOf(allCases(test), learned, calibrate(past));
}

function withoutDoor({ door: _, ...visit }: Recorded): Visit {
  return visit;
}

function plain(past: readonly Recorded[], test: readonly Recorded[]): Record<string, number> {
  const moments = (all: readonly Recorded[]) => [...Map.groupBy(all, (v) => v.session).values()].flatMap(momentsOf);
  return Object.fromEntries(
    Object.entries(baselines(moments(past), moments(test))).map(([name, mae]) => [name, round(mae, 1)]),
  );
}
