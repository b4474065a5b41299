/** Marks from 1 to this. */
export const FULL = 5;

/** Under so many answers nobody sees a result: who answered could be guessed. */
export const LEAST_ANSWERS = 5;

export interface Asked {
  /** Staff at work when the survey opened. */
  invited: number;
  questions: number;
  /** One row of marks for each valid questionnaire. */
  answers: readonly (readonly number[])[];
}

export interface Satisfaction {
  n: number;
  /** Hundredths of a percent of those invited, half up; null when nobody was. */
  response: number | null;
  /** Mean of all marks over the full mark, in hundredths of a point of 100, half up (standards 1.3, row 34); null under LEAST_ANSWERS. */
  score: number | null;
  /** The same for each question. */
  each: readonly number[] | null;
}

/** What the staff say, in integers only: nothing is rounded twice. */
export function satisfaction({ invited, questions, answers }: Asked): Satisfaction {
  const n = answers.length;
  const response = invited === 0 ? null : half(n * 10_000, invited);
  if (n < LEAST_ANSWERS) return { n, response, score: null, each: null };
  const sums = Array.from({ length: questions }, (_, q) => answers.reduce((sum, marks) => sum + (marks[q] ?? 0), 0));
  const each = sums.map((sum) => half(sum * 10_000, n * FULL));
  const all = sums.reduce((sum, one) => sum + one, 0);
  return { n, response, score: half(all * 10_000, n * FULL * questions), each };
}

const half = (part: number, whole: number): number => Math.floor((2 * part + whole) / (2 * whole));
