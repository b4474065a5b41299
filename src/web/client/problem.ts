import type { ProblemLike } from '#web/kit/notice.tsx';

/** One field the server did not like: the path is dotted, `guardian.name`. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** problem+json as an error. `status` 0: the request never got an answer. */
export class ApiProblem extends Error implements ProblemLike {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];
  /** What the refusal is about, as codes and numbers. */
  readonly params: Readonly<Record<string, unknown>>;

  constructor(
    problem: Partial<ProblemLike> & {
      status: number;
      errors?: readonly FieldProblem[];
      params?: Readonly<Record<string, unknown>>;
    },
  ) {
    super(problem.detail ?? problem.title ?? problem.code ?? `HTTP ${problem.status}`);
    this.status = problem.status;
    this.code = problem.code ?? '';
    this.title = problem.title ?? '';
    this.detail = problem.detail ?? '';
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
    this.params = problem.params ?? {};
  }
}

/** True for a problem with this code: `isCode(error, 'booking.slot_full')`. */
export const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof ApiProblem && codes.includes(error.code);
