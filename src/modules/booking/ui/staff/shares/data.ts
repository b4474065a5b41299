import { useQuery } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { Compliance } from '../../../contract-compliance.ts';
import type { SlotStory } from '../../../contract-story.ts';

export type { Compliance, ComplianceRow } from '../../../contract-compliance.ts';
export type { SlotStory, SlotStoryEvent } from '../../../contract-story.ts';

/** What is looked at; it stands in the address, so that it can be sent to somebody. */
export interface SharesView {
  from: string;
  to: string;
  department: string | null;
  /** The day whose places are listed. */
  day: string | null;
  /** The place whose story is told. */
  slot: string | null;
}

const base = (hospital: number) => `/api/h/${hospital}/booking`;

function asked({ from, to, department }: SharesView): URLSearchParams {
  const query = new URLSearchParams({ from, to });
  if (department) query.set('department', department);
  return query;
}

export function useCompliance(hospital: number, view: SharesView) {
  const query = asked(view);
  return useQuery({
    queryKey: ['booking', 'compliance', hospital, String(query)],
    queryFn: () => api<Compliance>(`${base(hospital)}/compliance?${query}`),
    placeholderData: (before) => before,
    retry: false,
  });
}

export function useSlotStory(hospital: number, slot: string) {
  return useQuery({
    queryKey: ['booking', 'slot-story', hospital, slot],
    queryFn: () => api<SlotStory>(`${base(hospital)}/slots/${slot}/story`),
    retry: false,
  });
}

/** Where the browser fetches the files itself; the cookie goes along. */
export const complianceFile = (hospital: number, view: SharesView, lang: string): string => {
  const query = asked(view);
  query.set('lang', lang === 'en' ? 'en' : 'zh');
  return `${base(hospital)}/compliance/file?${query}`;
};
export const storyFile = (hospital: number, slot: string, lang: string): string =>
  `${base(hospital)}/slots/${slot}/story/file?lang=${lang === 'en' ? 'en' : 'zh'}`;
