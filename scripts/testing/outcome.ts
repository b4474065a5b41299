/** What one check or one test project came to. `seconds` is wall time; `detail` is shown when something failed. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  detail: string;
}

/** Sums of a run. A run in which nothing passed and nothing failed is itself a failure: nothing ran. */
export function totals(outcomes: readonly Outcome[]): { passed: number; failed: number } {
  const passed = outcomes.reduce((sum, o) => sum + o.passed, 0);
  const failed = outcomes.reduce((sum, o) => sum + o.failed, 0);
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

/** A readable table, one line per outcome, with the detail of what failed below. */
export function summary(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map((o) => {
    const mark = o.failed > 0 ? 'FAIL' : 'ok  ';
    const counts = `${String(o.passed).padStart(5)} passed ${String(o.failed).padStart(4)} failed`;
    return `${mark} ${o.name.padEnd(28)}${counts} ${o.seconds.toFixed(1).padStart(7)} s`;
  });
  const details = outcomes.filter((o) => o.failed > 0 && o.detail !== '').map((o) => `\n--- ${o.name}\n${o.detail}`);
  return ['', ...details, '', ...lines, ''].join('\n');
}
