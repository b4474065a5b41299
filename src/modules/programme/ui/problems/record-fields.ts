import type { z } from 'zod';
import type { recordBody } from '../../contract-problems.ts';

type Body = z.infer<typeof recordBody>;
/** What a form of a problem holds, before the photographs have their ids. */
export type Found = Omit<Body, 'photos' | 'category' | 'severity'> & {
  category: Body['category'] | '';
  severity: Body['severity'];
};

export const emptyFound = (foundOn: string, round: string | null, source: Found['source']): Found => ({
  ...{ source, round, walkStep: null, foundOn, placeId: null },
  ...{ place: '', category: '', severity: 'ordinary', words: '' },
});

export const isWhole = ({ place, category, words }: Found): boolean =>
  place.trim() !== '' && category !== '' && words.trim() !== '';
