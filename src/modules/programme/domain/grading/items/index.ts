import type { GradeItem } from '../clause.ts';
import { after } from './after.ts';
import { base } from './base.ts';
import { before } from './before.ts';
import { during } from './during.ts';
import { throughout } from './throughout.ts';

/** The 17 items of the standard, in its order. */
export const gradeItems: readonly GradeItem[] = [...before, ...during, ...after, ...throughout, ...base];
