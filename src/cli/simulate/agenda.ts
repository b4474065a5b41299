type Step = () => Promise<void>;

/**
 * What is to happen, by minute and lane (a clinic session). Steps of one lane happen in the order they were planned;
 * lanes share nothing but the hospital, so within a minute they act side by side, as a hospital does.
 */
export class Agenda {
  readonly #minutes = new Map<string, Map<string, Step[]>>();

  at(minute: string, lane: string, step: Step): void {
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
