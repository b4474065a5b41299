import { domainError } from '#kernel/errors.ts';

const making = new Set<number>();

/**
 * A report takes seconds of computing and some hundred megabytes: one at a time for each hospital, whoever asks for it.
 * Throws programme.report_busy.
 */
export async function oneAtATime<T>(hospital: number, make: () => Promise<T>): Promise<T> {
  if (making.has(hospital)) throw domainError('programme.report_busy', { seconds: 5 });
  making.add(hospital);
  try {
    return await make();
  } finally {
    making.delete(hospital);
  }
}
