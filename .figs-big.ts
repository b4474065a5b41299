import { renderReport } from './src/modules/programme/app/reports/render/render.ts';
import { progressReport } from './src/modules/programme/domain/reports/progress-report.ts';
const base = { taskNo: '1', task: '演示任务，厕所干净、没有异味，纸和洗手液不断。', text: '给四楼厕所加装排风，每个厕所装一键求助铃，并试一次。', lead: '演示甲', units: '门诊部、总务科', dueText: '11 月底前', end: '2026-11-30', state: 'open', grade: null, submittedOn: null, judgedOn: null, done: '已经装好两台，第三台等配件，预计下周完成。', evidence: 2 } as never as object;
const n = Number(process.argv[2]);
const r = progressReport('演示', Array.from({ length: n }, (_, i) => ({ ...base, taskNo: String(i) })) as never, '2026-11-23', 'zh');
for (const f of ['xlsx', 'docx', 'pdf'] as const) { const b = performance.now(); const out = await renderReport(r, f); console.log(n, f, out.length, Math.round(performance.now() - b), 'ms rss', Math.round(process.memoryUsage().rss / 1e6)); }
