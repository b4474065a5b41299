import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { useStream } from '#web/client/stream.ts';
import type { HelpList } from '../../contract-help.ts';
import type { SignLine } from '../../contract-sign.ts';

export type { HelpCall, HelpList } from '../../contract-help.ts';
export type { SignLine } from '../../contract-sign.ts';

const help = (hospital: number) => `/api/h/${hospital}/servicedesk/help`;
const sign = (hospital: number) => `/api/h/${hospital}/servicedesk/sign-calls`;
const queryOf = (campus: string | null) => (campus === null ? '' : `?campus=${campus}`);

/** Open calls of a campus (null: of all), live. */
export function useHelpList(hospital: number, campus: string | null) {
  const cache = useQueryClient();
  const queryKey = ['servicedesk', 'help', hospital, campus];
  useStream(`${help(hospital)}/stream${queryOf(campus)}`, () => void cache.invalidateQueries({ queryKey }));
  return useQuery({ queryKey, queryFn: () => api<HelpList>(help(hospital) + queryOf(campus)) });
}

export function useAnswerHelp(hospital: number) {
  const cache = useQueryClient();
  return async (id: string, act: 'take' | 'give-back' | 'finish') => {
    await api(`${help(hospital)}/${id}/${act}`, { method: 'POST', body: {} }).finally(() =>
      cache.invalidateQueries({ queryKey: ['servicedesk', 'help', hospital] }),
    );
  };
}

const CAMPUS = 'shuxin.help-campus';

/** The campus one works at, kept on this device. */
export function keptCampus(): string | null {
  try {
    return localStorage.getItem(CAMPUS) || null;
  } catch {
    return null; // storage forbidden: all campuses are shown
  }
}
export function keepCampus(campus: string | null): void {
  try {
    localStorage.setItem(CAMPUS, campus ?? '');
  } catch {
    // see above
  }
}

/** Who waits for an interpreter, and today's log, live. */
export function useSignLine(hospital: number) {
  const cache = useQueryClient();
  const queryKey = ['servicedesk', 'sign-line', hospital];
  useStream(`${sign(hospital)}/stream`, () => void cache.invalidateQueries({ queryKey }));
  return useQuery({ queryKey, queryFn: () => api<SignLine>(sign(hospital)) });
}
