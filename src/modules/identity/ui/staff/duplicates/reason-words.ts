import type { TFunction } from 'i18next';
import type { TagTone } from '#web/kit/index.ts';
import { WEIGHTS } from '../../../domain/match-records.ts';
import type { DuplicatePair } from './data.ts';

type Reason = DuplicatePair['reasons'][number];

// words: identity.staff.match.same_number identity.staff.match.same_name identity.staff.match.near_name
// words: identity.staff.match.same_birth_date identity.staff.match.near_birth_date identity.staff.match.same_phone
// words: identity.staff.match.same_guardian identity.staff.match.other_gender
// words: identity.staff.match.other_resident_number identity.staff.match.siblings
export const reasonWords = (t: TFunction, reason: Reason): string => t(`identity.staff.match.${reason}`);

/** What speaks for one person is jade, what speaks against it amber. */
export const reasonTone = (reason: Reason): TagTone => (WEIGHTS[reason] > 0 ? 'jade' : 'amber');
