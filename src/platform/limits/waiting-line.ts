import { DomainError } from '#kernel/errors.ts';

export interface LineFigures {
  /** Requests worked on at once: two batches of bookings, and those on the way to them. */
  atOnce: number;
  /** Who may wait beyond them. */
  most: number;
  longestMs: number;
}

/** Some fifteen seconds' bookings of one process may wait; none of them longer than a person looks at a page. */
export const RUSH: LineFigures = { atOnce: 500, most: 30_000, longestMs: 45_000 };

/** When to come again, for whom the line has no room. */
export const COME_AGAIN_SECONDS = 10;

export interface WaitingLine {
  /** Resolves with how to leave as soon as it is this request's turn. `gone`: nobody waits for the answer any more. */
  enter(gone: () => boolean): Promise<() => void>;
}

interface Waiting {
  let(): void;
  refuse(error: DomainError): void;
  gone(): boolean;
  until: number;
  next: Waiting | null;
}

/**
 * The hour at which numbers are released: everybody comes in the same second, and whoever came first is served first.
 * Turning away all but a few, as is right for any other flood, would give the places to whoever asks again at the luckiest
 * moment. Throws platform.rush for whom the line has no room, or who waited too long: nothing was done, come again.
 */
export function waitingLine({ atOnce, most, longestMs }: LineFigures = RUSH): WaitingLine {
  let [inside, length] = [0, 0];
  let first: Waiting | null = null;
  let last: Waiting | null = null;
  let watching = false;

  function leave(): void {
    inside -= 1;
    while (first !== null && inside < atOnce) {
      const next = take(first);
      // A page that was closed, or a sender that has come again meanwhile, costs nothing more.
      if (next.gone()) next.refuse(new DomainError('platform.try_again'));
      else {
        inside += 1;
        next.let();
      }
    }
  }

  function take(entry: Waiting): Waiting {
    first = entry.next;
    if (first === null) last = null;
    length -= 1;
    return entry;
  }

  function join(entry: Waiting): void {
    if (last) last.next = entry;
    else first = entry;
    last = entry;
    length += 1;
    if (!watching) watch(longestMs);
  }

  // In order of joining, so in order of their time.
  function watch(ms: number): void {
    watching = true;
    setTimeout(() => {
      while (first !== null && first.until <= performance.now()) take(first).refuse(rush());
      if (first === null) watching = false;
      else watch(Math.ceil(first.until - performance.now()));
    }, ms).unref();
  }

  return {
    async enter(gone) {
      if (inside < atOnce) inside += 1;
      else if (length >= most) throw rush();
      else {
        await new Promise<void>((resolve, reject) =>
          join({ let: resolve, refuse: reject, gone, until: performance.now() + longestMs, next: null }),
        );
      }
      return leave;
    },
  };
}

const rush = (): DomainError => new DomainError('platform.rush', { seconds: COME_AGAIN_SECONDS });
