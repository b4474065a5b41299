import { epochMs, fromEpochMs } from '#kernel/instant.ts';

type Step = () => Promise<void>;

/**
 * What is to happen, by minute and lane (a clinic session). Steps of one lane happen in the order they were planned;
 * lanes share nothing but the hospital, so within a minute they act side by side, as a hospital does.
 */
export class Agenda {
  readonly #minutes = new Map<string, Map<string, Step[]>>();
  readonly #grainMs: number;

  /** Nothing happens between multiples of `grain` minutes: fewer steps of the clock, for whoever has little time. */
  constructor(grain = 1) {
    this.#grainMs = grain * 60_000;
  }

  at(wanted: string, lane: string, step: Step): void {
    const minute = fromEpochMs(Math.ceil(epochMs(wanted) / this.#grainMs) * this.#grainMs);
    const lanes = this.#minutes.get(minute) ?? new Map<string, Step[]>();
    this.#minutes.set(minute, lanes);
    const steps = lanes.get(lane);
    if (steps) steps.push(step);
    else lanes.set(lane, [step]);
  }

  /** Runs every minute in order: `enter` moves the clock, then the lanes act. */
  async run(enter: (minute: string) => Promise<void>): Promise<void> {
    for (;;) {
      const next = [...this.#minutes.keys()].sort()[0];
      if (next === undefined) return;
      await enter(next);
      const lanes = this.#minutes.get(next);
      await Promise.all([...(lanes?.values() ?? [])].map(inOrder));
      this.#minutes.delete(next);
    }
  }
}

async function inOrder(steps: Step[]): Promise<void> {
  // A step may plan another one for this very minute and lane.
  for (let i = 0; i < steps.length; i += 1) await steps[i]?.();
}
