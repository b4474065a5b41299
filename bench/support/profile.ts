import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** The functions in which the processor itself was busiest, by the .cpuprofile files of a folder; idle time left out. */
export function hottest(folder: string, most: number): string[] {
  const spent = new Map<string, number>();
  let all = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
    const names = new Map(profile.nodes.map(({ id, callFrame: f }) => [id, nameOf(f)]));
    for (const [i, id] of profile.samples.entries()) {
      const name = names.get(id) ?? '';
      if (name.startsWith('(idle)') || name.startsWith('(program)')) continue;
      const time = profile.timeDeltas[i] ?? 0;
      spent.set(name, (spent.get(name) ?? 0) + time);
      all += time;
    }
  }
  const ordered = [...spent].sort((a, b) => b[1] - a[1]).slice(0, most);
  return ordered.map(([name, time]) => `${((100 * time) / all).toFixed(1).padStart(5)} %  ${name}`);
}

function nameOf(frame: CpuProfile['nodes'][number]['callFrame']): string {
  const file = frame.url.split('/').slice(-3).join('/');
  return `${frame.functionName || 'anonymous'} ${file}:${frame.lineNumber + 1}`;
}
