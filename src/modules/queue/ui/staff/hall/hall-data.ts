import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { useStream } from '#web/client/stream.ts';
import type { Hall, HallPerson } from '../../../contract-hall.ts';

export type { Hall, HallLine, HallPerson } from '../../../contract-hall.ts';

/** What the desk sees of somebody, and in whose line. */
export interface Standing {
  person: HallPerson;
  session: string;
  state: 'waiting' | 'held' | 'absent' | 'not_seen';
}

export interface Why {
  reason: string;
  note?: string;
}

export function useHalls(hospital: number) {
  return useQuery({
    queryKey: ['queue', 'halls', hospital],
    queryFn: () => api<{ items: { id: string; name: string; waiting: number }[] }>(`/api/h/${hospital}/queue/halls`),
  });
}

/** The stream is the hall's truth; should a line go quiet without anybody noticing, the page is behind by no more than this. */
const AT_LATEST = 60_000;

/** The lines of one hall, read anew whenever its board moves: each message of that stream says only that something did. */
export function useHall(hospital: number, area: string | null) {
  const cache = useQueryClient();
  useStream(area === null ? null : `/api/h/${hospital}/queue/boards/${area}/stream`, () => {
    void cache.invalidateQueries({ queryKey: ['queue', 'hall', hospital, area] });
    void cache.invalidateQueries({ queryKey: ['queue', 'halls', hospital] });
  });
  return useQuery({
    queryKey: ['queue', 'hall', hospital, area],
    queryFn: () => api<Hall>(`/api/h/${hospital}/queue/halls/${area}`),
    enabled: area !== null,
    refetchInterval: AT_LATEST,
  });
}

export function useHallActs(hospital: number) {
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/queue/desk`;
  async function post(path: string, body: object): Promise<void> {
    try {
      await api(base + path, { method: 'POST', body });
    } finally {
      await cache.invalidateQueries({ queryKey: ['queue'] });
    }
  }
  return {
    hold: (encounter: string, why: Why) => post(`/encounters/${encounter}/hold`, why),
    release: (encounter: string) => post(`/encounters/${encounter}/release`, {}),
    reopen: (encounter: string, why: Why) => post(`/encounters/${encounter}/reopen`, why),
    move: (encounter: string, from: string, to: string, why: Why) =>
      post(`/encounters/${encounter}/move`, { from, to, ...why }),
    room: (session: string, place: string, reason: string) => post(`/sessions/${session}/room`, { place, reason }),
  };
}
