/** Codes that travel in contract events; the pages say them in words. */
export const EXAMS = [
  'blood',
  'urine',
  'ecg',
  'xray',
  'ultrasound',
  'ct',
  'mri',
  'gastroscopy',
  'colonoscopy',
  'other',
] as const;
export type Exam = (typeof EXAMS)[number];

export const PREPARATIONS = [
  'fasting',
  'full_bladder',
  'no_metal',
  'empty_bowel',
  'bring_films',
  'accompanied',
] as const;
export type Preparation = (typeof PREPARATIONS)[number];

export const CHARGED_FOR = ['registration', 'exam', 'medicine', 'treatment'] as const;
export type ChargedFor = (typeof CHARGED_FOR)[number];

export const PAID_BY = ['window', 'kiosk', 'clinic_room', 'phone'] as const;
export type PaidBy = (typeof PAID_BY)[number];
