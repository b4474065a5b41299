import type { TagTone } from '#web/kit/index.ts';
import type { VersionState } from '../../domain/kinds.ts';

export const stateTone: Record<VersionState, TagTone> = {
  draft: 'plain',
  in_review: 'amber',
  published: 'jade',
  replaced: 'plain',
  withdrawn: 'cinnabar',
};
