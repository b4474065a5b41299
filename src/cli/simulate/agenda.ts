/** What is to happen, by minute; steps planned for the same minute happen in the order they were planned. */
export class Agenda {
  readonly #minutes = new Map<string, (() => Promise<void>)[]>();

  at(minute: string, step: () => Promise<void>): void {
    const steps = this.#minutes.get(minute);
    if (steps) steps.push(step);
    else this.#minutes.set(minute, [step]);
  }

  /** Runs every minute in order: `enter` moves the clock, then its steps act one after another. */
  async run(enter: (minute: string) => Promise<void>): Promise<void> {
    for (;;) {
      const next = [...this.#minutes.keys()].reduce<string | null>(
        (least, m) => (least === null || m < least ? m : least),
        null,
      );
      if (next === null) return;
      await enter(next);
      // A step may plan another one for this very minute.
      const steps = this.#minutes.get(next) ?? [];
      for (let i = 0; i < steps.length; i += 1) await steps[i]?.();
      this.#minutes.delete(next);
    }
  }
}
