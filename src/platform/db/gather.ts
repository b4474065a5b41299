/** Asks one question; resolves with its answer when the round trip that carried it is back. */
export type Ask<Q, A> = (question: Q) => Promise<A>;

interface Waiting<Q, A> {
  question: Q;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/**
 * The reading counterpart of group commit: while a round trip is under way, questions wait, and the next trip carries
 * all of them. A lone question leaves at once. `askAll` answers every question, in order; when it throws, everybody who
 * was in that trip hears of it. At most `most` questions a trip.
 */
export function gather<Q, A>(askAll: (questions: Q[]) => Promise<A[]>, most = 100): Ask<Q, A> {
  const waiting: Waiting<Q, A>[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const trip = waiting.splice(0, most);
      try {
        const answers = await askAll(trip.map(({ question }) => question));
        if (answers.length !== trip.length) throw new Error('a round trip answers every question');
        for (const [n, { resolve }] of trip.entries()) resolve(answers[n] as A);
      } catch (error) {
        for (const { reject } of trip) reject(error);
      }
    }
    busy = false;
  }

  return (question) =>
    new Promise<A>((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (busy) return;
      busy = true;
      // What was read from the sockets in this turn of the loop goes together.
      setImmediate(() => void drain());
    });
}
