import type { TFunction } from 'i18next';
import { carriesNumber } from '../domain/carries-number.ts';

/** What stands under a field in which somebody's number was written; nothing where there is none. */
export const numberSaid = (t: TFunction, text: string) =>
  carriesNumber(text) ? { wrong: t('bureau.numberSaid') } : {};
