import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Rule {
  name: string;
  from: { path?: string };
  scope?: string;
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

/**
 * Runs dependency-cruiser over `tree`/src with the configuration that lies in that tree. Circles of rooms are looked
 * for in a second run without the tests: a test composes the whole house, so through it every room reaches every other.
 */
export function cruise(tree: string): Cruise {
  const whole = run(tree, []);
  const product = run(tree, ['--exclude', '\\.test\\.tsx?$|^test/']);
  const ofFolders = new Set(whole.summary.ruleSetUsed.forbidden.filter((r) => r.scope === 'folder').map((r) => r.name));
  const violations = [
    ...whole.summary.violations.filter(({ rule }) => !ofFolders.has(rule.name)),
    ...product.summary.violations.filter(({ rule }) => ofFolders.has(rule.name)),
  ];
  return {
    modules: whole.modules.map((module) => module.source).filter((path) => path.startsWith('src/')),
    violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    rules: whole.summary.ruleSetUsed.forbidden,
  };
}

function run(tree: string, more: string[]): CruiserOutput {
  const cli = join(import.meta.dirname, '../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cli, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...more];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 28 }));
}
