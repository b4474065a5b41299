import type { Report, ReportFormat } from '../../../domain/reports/report.ts';

/** A report as a file. Each format is loaded when it is asked for. */
export async function renderReport(report: Report, format: ReportFormat): Promise<Buffer> {
  if (format === 'xlsx') return (await import('./xlsx.ts')).writeReportXlsx(report);
  if (format === 'docx') return (await import('./docx.ts')).writeReportDocx(report);
  return (await import('./pdf.ts')).writeReportPdf(report);
}
