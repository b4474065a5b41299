import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Rule {
  name: string;
  from: { path?: string };
}

export interface Cruise {
  /** Paths of the modules under src that were read, tests included, relative to the tree. */
  modules: string[];
  violations: { rule: string; from: string; to: string }[];
  rules: Rule[];
}

interface CruiserOutput {
  modules: { source: string }[];
  summary: {
    violations: { rule: { name: string }; from: string; to: string }[];
    ruleSetUsed: { forbidden: Rule[] };
  };
}

/** Runs dependency-cruiser over `tree`/src with the configuration that lies in that tree. */
export function cruise(tree: string): Cruise {
  const cli = join(import.meta.dirname, '../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cli, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const text = execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const { modules, summary } = JSON.parse(text) as CruiserOutput;
  return {
    modules: modules.map((module) => module.source).filter((path) => path.startsWith('src/')),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    rules: summary.ruleSetUsed.forbidden,
  };
}
