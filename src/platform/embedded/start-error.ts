/** The program cannot start, for a reason the operator can mend; `message` is the one line they are shown. */
export class StartError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'StartError';
    this.code = code;
  }
}
