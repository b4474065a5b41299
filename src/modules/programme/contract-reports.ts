/** What reports are asked for; the answers are files. */
import { z } from 'zod';
import { reportFormats } from './domain/reports/report.ts';

const year = z.coerce.number().int().min(2000).max(2999);
const format = z.enum(reportFormats);
const lang = z.enum(['zh', 'en']).optional();

export const indicatorFileQuery = z.object({
  /** The last year. */
  year,
  years: z.coerce.number().int().min(1).max(5).optional(),
  format,
  lang,
});
export const progressFileQuery = z.object({ plan: z.guid(), format, lang });
export const quarterFileQuery = z.object({
  quarter: z
    .string()
    .regex(/^2\d{3}Q[1-4]$/)
    .max(6),
  format,
  lang,
});
export const folderQuery = z.object({ plan: z.guid(), lang });
export const reportPlansSchema = z.object({
  plans: z.array(z.object({ id: z.guid(), title: z.string(), year: z.int() })).max(200),
});
export type ReportPlans = z.infer<typeof reportPlansSchema>;
