/** Values that fill the blanks of an error text; ids, codes, numbers and instants only, never personal data. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

/** Something a user can cause. `code` is `room.snake_case` and has zh and en text in that room's errors.ts. */
export class DomainError extends Error {
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
  }
}

/** Makes (does not throw) a DomainError: `throw domainError('booking.slot_full', { slot })`. */
export function domainError(code: string, params: ErrorParams = {}): DomainError {
  return new DomainError(code, params);
}

/** Two copies of this file (bundle and source) still recognise each other's errors, which `instanceof` would not. */
export function isDomainError(thrown: unknown): thrown is DomainError {
  return thrown instanceof Error && thrown.name === 'DomainError' && 'code' in thrown;
}
