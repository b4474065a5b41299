import type { App } from './app.ts';
import { createSendingHold } from './backup/sending-hold.ts';
import { directUrl } from './db/direct-url.ts';
import { runDue } from './due/run-due.ts';
import { createJobRunner } from './jobs/runner.ts';
import { createDispatcher } from './outbox/dispatcher.ts';
import { listHospitals } from './outbox/hospitals.ts';
import { type LiveListener, listenLive } from './outbox/listen.ts';

/** What happens after the commit: events to subscribers and live pages, jobs, and what falls due. */
export interface Spine {
  /** Background work; before `start` nothing runs unless asked for by `drain` or `settle`. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Pokes the dispatcher after a commit; cheap, never throws. */
  wake(hospital: number): void;
  /** Delivers events and runs jobs until both are done. */
  drain(): Promise<void>;
  /** Sweeps what is due, then drains, until all is quiet. The stepped clock waits for this after each step. */
  settle(now?: string): Promise<void>;
}

const TICK_MS = 1_000;
const MOST_ROUNDS = 1_000;

export function createSpine(app: App, databaseUrl: string): Spine {
  const direct = directUrl(app.config, databaseUrl);
  const stepped = app.clock.mode === 'stepped';
  const jobs = createJobRunner(app, direct);
  // A stepped clock needs to know when the jobs have ended, so they run here and not in a free runner.
  const dispatcher = createDispatcher(app, async () => (stepped ? jobs.drain() : 0));
  const hold = createSendingHold(app.db);
  let listener: LiveListener | null = null;
  let jobsRun = false;
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let ticking: Promise<void> = Promise.resolve();

  return {
    async start() {
      if (await hold.check()) app.log.warn('a restored copy: nothing is sent until `shuxin resume`');
      running = true;
      listener = listenLive(direct, app.events, dispatcher.sender, app.log);
      // A page opened before LISTEN is in force would miss what other processes dispatch meanwhile.
      await listener.ready;
      await startJobs();
      scheduleTick();
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      app.events.close();
      await ticking;
      await dispatcher.stop();
      await listener?.stop();
      await jobs.stop();
    },
    wake(hospital) {
      if (running && !hold.on) dispatcher.wake(hospital);
    },
    drain: () => untilQuiet(drainOnce),
    settle: () => untilQuiet(async () => (await sweepAll(true)) + (await drainOnce())),
  };

  async function startJobs(): Promise<void> {
    if (stepped || jobsRun || hold.on) return;
    await jobs.start();
    jobsRun = true;
  }

  async function drainOnce(): Promise<number> {
    if (await hold.check()) return 0;
    let done = 0;
    for (const hospital of await listHospitals(app.db)) done += await dispatcher.drain(hospital);
    return done + (await jobs.drain());
  }

  async function sweepAll(wait: boolean): Promise<number> {
    if (await hold.check()) return 0;
    let done = 0;
    for (const hospital of await listHospitals(app.db)) done += await runDue(app, hospital, wait);
    return done;
  }

  /** Every second: sweeps on real time, and a look for events whose process died before it could wake anyone. */
  async function tick(): Promise<void> {
    try {
      if ((await hold.check()) || !running) return;
      await startJobs();
      for (const hospital of await listHospitals(app.db)) {
        if (!running) return;
        if (!stepped) await runDue(app, hospital, false);
        dispatcher.wake(hospital);
      }
    } catch (error) {
      const { code, name } = error as Error & { code?: string };
      app.log.warn({ code, name }, 'the tick failed, trying again');
    }
  }

  function scheduleTick(): void {
    timer = setTimeout(() => {
      ticking = tick().finally(() => running && scheduleTick());
    }, TICK_MS);
  }
}

async function untilQuiet(round: () => Promise<number>): Promise<void> {
  for (let n = 0; n < MOST_ROUNDS; n += 1) if ((await round()) === 0) return;
  throw new Error('work goes on causing work: two handlers seem to answer each other for ever');
}
