import { parentPort, workerData } from 'node:worker_threads';
import type { Report, ReportFormat } from '../../../domain/reports/report.ts';
import { renderReport } from './render.ts';

// Fonts, charts and pages take seconds of computing: they are made beside the event loop.
const { report, format } = workerData as { report: Report; format: ReportFormat };
const bytes = new Uint8Array(await renderReport(report, format)).buffer;
parentPort?.postMessage(bytes, [bytes]);
