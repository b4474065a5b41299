import type { Lang } from '#platform/http/route.ts';
import { rows } from '../../domain/definitions/all.ts';

/** The official set as a person chooses from it. */
export const indicatorNames = (lang: Lang): { no: number; name: string }[] =>
  rows.map(({ no, name }) => ({ no, name: name[lang] }));

export const isIndicator = (no: number): boolean => rows.some((row) => row.no === no);
