import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, read } from '../scan/files.ts';
import { levelOf } from './levels.ts';
import type { Proof, Row } from './row.ts';

export type Kind = 'tested' | 'documented' | 'reasoned' | 'open';

export function kindOf(proof: Proof): Kind {
  if ('test' in proof) return 'tested';
  if ('document' in proof) return 'documented';
  return 'reason' in proof ? 'reasoned' : 'open';
}

/** What is wrong with the table: a requirement missing or twice, an empty row, a proof that is not there. */
export function tableComplaints(rows: readonly Row[]): string[] {
  const ids = rows.map((row) => row.id);
  return [
    ...[...levelOf.keys()].filter((id) => !ids.includes(id)).map((id) => `${id}: no row`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: twice`),
    ...rows.flatMap((row) => rowComplaints(row).map((complaint) => `${row.id}: ${complaint}`)),
  ];
}

function rowComplaints({ id, level, about, proof }: Row): string[] {
  const complaints: string[] = [];
  if (levelOf.get(id) !== level) complaints.push('not of this level');
  if (about.length < 10 || about.length > 120) complaints.push('no short words of our own');
  return [...complaints, ...proofComplaints(proof)];
}

function proofComplaints(proof: Proof): string[] {
  if ('test' in proof) {
    if (!existsSync(join(ROOT, proof.test))) return [`no file ${proof.test}`];
    return titlesIn(proof.test).has(proof.title) ? [] : [`no test "${proof.title}" in ${proof.test}`];
  }
  if ('document' in proof) {
    if (!existsSync(join(ROOT, proof.document))) return [`no file ${proof.document}`];
    return proof.says.length > 5 && read(proof.document).includes(proof.says) ? [] : [`"${proof.says}" is not written`];
  }
  if ('reason' in proof) {
    const isReason = /^(not applicable because|left to the operator:) .{25,}/.test(proof.reason);
    return isReason ? [] : ['a reason says why it does not apply, or what the operator does'];
  }
  return proof.open?.includes('Plan: ') && proof.open.length > 60
    ? []
    : ['what is open says what is missing, and the plan'];
}

const known = new Map<string, Set<string>>();

/** Titles of the tests of a file, and the names of the cases of its tables, as they are written there. */
function titlesIn(path: string): Set<string> {
  const found = known.get(path) ?? new Set<string>();
  if (!known.has(path)) {
    const text = read(path);
    for (const [, , title] of text.matchAll(/(?:[(,[]\s*)(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1\s*[,)\]]/g))
      found.add(unescaped(title));
    known.set(path, found);
  }
  return found;
}

const unescaped = (text = ''): string => text.replace(/\\(['"`\\])/g, '$1');
