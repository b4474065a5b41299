import { minutes } from '../../src/modules/queue/domain/waits/turns.ts';
import type { Recorded } from './data.ts';
import { fitRidge } from './ridge.ts';

/** What could be known at one check-in, as the plain methods use it, and what came of it. */
export interface Moment {
  visit: Recorded;
  waited: number;
  ahead: number;
  /** Wait of the last one who went in to this doctor today. */
  lastWait: number;
  /** How long after their appointment the last one went in; before anybody did: how long the session is overdue. */
  late: number;
  seeing: number;
  pause: number;
}

/** Every check-in of one session; `session` holds only people who were seen. */
export function momentsOf(session: readonly Recorded[]): Moment[] {
  return session.map((visit) => {
    const now = visit.waitsFrom;
    const begun = session
      .filter((v) => (v.started as number) <= now)
      .toSorted((a, b) => (b.started as number) - (a.started as number));
    const [last] = begun;
    const current = last && (last.finished as number) > now ? last : undefined;
    const away =
      last?.door && last.door.pauseFrom !== null && last.door.pauseFrom <= now && (last.door.pauseOver ?? 0) > now;
    return {
      visit,
      waited: minutes(now, visit.started as number),
      ahead: session.filter((v) => v.waitsFrom < now && (v.started as number) > now).length,
      lastWait: last ? minutes(last.waitsFrom, last.started as number) : 0,
      late: last ? Math.floor(last.started as number) - last.due : Math.max(0, Math.floor(now) - visit.opens),
      seeing: current ? minutes(current.started as number, now) + 1 : 0,
      pause: away ? 1 : 0,
    };
  });
}

/** Mean absolute error in minutes of the plain methods: learned on one part, measured on the other. */
export function baselines(learned: readonly Moment[], tested: readonly Moment[]): Record<string, number> {
  const service = mean(learned.map(({ visit }) => minutes(visit.started as number, visit.finished as number)));
  const doctors = [...new Set(learned.map((m) => m.visit.doctor))].toSorted();
  const ridge = fitRidge(
    learned.map(featuresOf),
    learned.map((m) => m.waited),
    1,
  );
  const error = (guess: (m: Moment) => number) => mean(tested.map((m) => Math.abs(guess(m) - m.waited)));
  return {
    lastToEnter: error((m) => m.lastWait),
    queueTimesMean: error((m) => (m.ahead + (m.seeing > 0 ? 1 : 0)) * service),
    lateness: error((m) => Math.max(0, m.visit.due + m.late - Math.floor(m.visit.waitsFrom))),
    ridge: error((m) => Math.max(0, ridge(featuresOf(m)))),
  };

  function featuresOf(m: Moment): number[] {
    const { visit } = m;
    const toGo = visit.due - Math.floor(visit.waitsFrom);
    const early = Math.max(0, visit.opens - Math.floor(visit.waitsFrom));
    const intercepts = doctors.map((doctor) => (doctor === visit.doctor ? 1 : 0));
    return [
      ...intercepts,
      m.ahead,
      m.seeing > 0 ? 1 : 0,
      m.seeing,
      m.late,
      toGo,
      early,
      m.pause,
      m.lastWait,
      visit.waitsFrom / 60,
    ];
  }
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);
