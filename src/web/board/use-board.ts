import { useEffect, useState } from 'react';
import { api } from '#web/client/api.ts';
import { ApiProblem } from '#web/client/problem.ts';
import { follow, type StreamState } from '#web/client/stream.ts';

export interface Call {
  number: string;
  name: string;
  room: string;
  calledAt: string;
  calls: number;
}

/** What queue's board route answers, as far as the screen shows it. */
export interface BoardView {
  place: { id: string; name: string };
  now: string;
  seq: number;
  calling: Call[];
  preparing: string[];
  passed: string[];
}

/** One board, live. Every message is the whole board, so a lost line costs nothing but the time it was down. */
export function useBoard(
  hospital: number,
  place: string,
): { board: BoardView | null; state: StreamState; gone: boolean } {
  const [board, setBoard] = useState<BoardView | null>(null);
  const [state, setState] = useState<StreamState>('connecting');
  const [gone, setGone] = useState(false);
  useEffect(() => {
    const path = `/api/h/${hospital}/queue/boards/${encodeURIComponent(place)}`;
    api<BoardView>(path).then(setBoard, (error) =>
      setGone(error instanceof ApiProblem && error.status < 500 && error.status > 0),
    );
    return follow<BoardView>(`${path}/stream`, { onMessage: setBoard, onState: setState });
  }, [hospital, place]);
  return { board, state, gone };
}
