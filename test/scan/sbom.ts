import type { Bom, Lock } from '../../scripts/sbom.ts';
import { licenceAllowed } from './packages.ts';

/** What is wrong with a bill of materials for this lockfile: its form, a missing package, an edge into nothing. */
export function sbomComplaints(bom: Bom, lock: Lock): string[] {
  const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((it) => it['bom-ref'])]);
  return [
    ...(bom.bomFormat === 'CycloneDX' && bom.specVersion === '1.6' && bom.version === 1 ? [] : ['no CycloneDX 1.6']),
    ...(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bom.serialNumber) ? [] : ['no serial number']),
    ...(refs.size === bom.components.length + 1 ? [] : ['a package stands in it twice']),
    ...bom.components.flatMap((it) => {
      const licence = it.licenses.map((one) => ('license' in one ? one.license.id : one.expression)).join(' AND ');
      return [
        ...(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+[\w.+-]*$/.test(it.purl)
          ? []
          : [`${it.purl}: no package URL`]),
        ...(licenceAllowed(licence) ? [] : [`${it.purl}: licence ${licence || 'not stated'}`]),
        ...(/^[0-9a-f]{128}$/.test(it.hashes?.[0]?.content ?? '') ? [] : [`${it.purl}: no hash`]),
      ];
    }),
    ...bom.dependencies.flatMap(({ ref, dependsOn }) =>
      [ref, ...dependsOn].filter((one) => !refs.has(one)).map((one) => `${one} is depended on and not listed`),
    ),
    ...Object.entries(lock).flatMap(([path, entry]) => {
      if (path === '' || entry.dev === true) return [];
      const name = path.split('node_modules/').at(-1) ?? '';
      const purl = `pkg:npm/${name.replace('@', '%40')}@${entry.version}`;
      return refs.has(purl) ? [] : [`${purl} is installed and not listed`];
    }),
  ];
}
