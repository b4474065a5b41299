import type { Spoken } from '#modules/queue/ui/board/index.tsx';

/** What queue's board route answers, as far as the screen shows it. */
export interface BoardView {
  place: { id: string; name: string };
  now: string;
  seq: number;
  calling: Spoken[];
  preparing: string[];
  passed: string[];
  stopped: string[];
}

/** A call as the speech plan names it; a call again is another one. */
export const callKey = ({ number, calls }: Pick<Spoken, 'number' | 'calls'>): string => `${number}.${calls}`;
