import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One entry of `packages` in package-lock.json, as far as it is read here. */
export interface LockedEntry {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}
export type Lock = Record<string, LockedEntry>;

/** What a package is licensed under whose manifest does not say it: read in the licence file of this very version. */
export const unstated: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };

export interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  scope?: 'required' | 'optional';
  purl: string;
  licenses: ({ license: { id: string } } | { expression: string })[];
  hashes?: { alg: 'SHA-512'; content: string }[];
}
export interface Bom {
  $schema: string;
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  serialNumber: string;
  version: 1;
  metadata: { lifecycles: { phase: 'pre-build' }[]; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * CycloneDX 1.6 bill of materials of everything that is installed for production, read from the lockfile alone: no
 * network, no clock, so the same lockfile gives the same bytes. Development packages are left out.
 */
export function sbom(lock: Lock): Bom {
  const paths = Object.keys(lock).filter((path) => path !== '' && lock[path]?.dev !== true);
  const root = component('', lock['']);
  const components = new Map<string, Component>();
  const edges = new Map<string, Set<string>>([[root['bom-ref'], dependsOn('', lock)]]);
  for (const path of paths.sort()) {
    const it = component(path, lock[path]);
    components.set(it['bom-ref'], it);
    const known = edges.get(it['bom-ref']) ?? new Set();
    edges.set(it['bom-ref'], known.union(dependsOn(path, lock)));
  }
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf([...components.keys()].join('\n')),
    version: 1,
    metadata: { lifecycles: [{ phase: 'pre-build' }], component: { ...root, type: 'application' } },
    components: [...components.values()],
    dependencies: [...edges].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })),
  };
}

/** `node_modules/a/node_modules/@b/c` is the package `@b/c`. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function component(path: string, entry: LockedEntry | undefined): Component {
  const full = path === '' ? 'shuxin' : nameOf(path);
  const version = entry?.version ?? '';
  const [group, name] = full.startsWith('@') ? full.split('/') : [undefined, full];
  const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${name}@${version}`;
  const [algorithm, digest] = (entry?.integrity ?? '').split('-');
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group ? { group } : {}),
    name: name ?? full,
    version,
    ...(path === '' ? {} : { scope: entry?.optional ? 'optional' : 'required' }),
    purl,
    licenses: licencesOf(entry?.license ?? unstated[`${name}@${entry?.version}`]),
    ...(algorithm === 'sha512' && digest
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
      : {}),
  };
}

function licencesOf(licence: string | undefined): Component['licenses'] {
  if (!licence) return [];
  return /\s/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
}

/** The packages one package stands on, each found as Node finds it: in its own folder first, then further out. */
function dependsOn(path: string, lock: Lock): Set<string> {
  const entry = lock[path];
  const names = Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies, ...entry?.peerDependencies });
  const found = names.flatMap((name) => {
    for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
      if (lock[at]) return lock[at].dev ? [] : [component(at, lock[at])['bom-ref']];
      if (folder === '') return [];
    }
  });
  return new Set(found);
}

/** A UUID that says which set of packages this is, so that two bills can be told apart without a clock. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

if (import.meta.main) {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  console.log(JSON.stringify(sbom(packages as Lock), null, 2));
}
