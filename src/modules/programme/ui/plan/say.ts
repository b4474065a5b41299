import type { TagTone } from '#web/kit/index.ts';
import type { PlanHead } from './data.ts';

export const stateTone: Record<PlanHead['state'], TagTone> = {
  draft: 'amber',
  active: 'jade',
  closed: 'plain',
  dropped: 'plain',
};

export const cellTone: Record<string, TagTone> = {
  inherited: 'indigo',
  empty: 'plain',
  missing: 'plain',
  corrected: 'jade',
};
