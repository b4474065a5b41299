import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { checkResidencePermit, checkResidentId } from '#kernel/resident-id.ts';

const preset = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };

/** Numbers that belong to nobody: the specimens of the standards themselves, and phones that only show the form. */
const SPECIMENS = new Set(['11010519491231002X', '130503196704010016', '13812341234', '13800000000']);

/** What secretlint's recommended rules find: keys and tokens of known services, private keys, addresses with passwords. */
async function knownSecrets(path: string, text: string): Promise<string[]> {
  const { messages } = await lintSource({
    source: { filePath: path, content: text, ext: path.slice(path.lastIndexOf('.')), contentType: 'text' },
    options: { config: preset, noPhysicFilePath: true, maskSecrets: true },
  });
  const lines = text.split('\n');
  return messages
    .filter(
      (it) => !(it.ruleId.endsWith('database-connection-string') && leadsNowhere(lines[it.loc.start.line - 1] ?? '')),
    )
    .map((it) => `${path}:${it.loc.start.line} ${it.ruleId.split('/').at(-1)}`);
}

/** The password is put in at run time, or the server is one that nobody but this machine, or nobody at all, reaches. */
const leadsNowhere = (line: string): boolean =>
  /:\/\/[^@\s]*(\$\{[^@]*|<[a-z -]+>)@/.test(line) ||
  /@(127\.0\.0\.1|localhost|\[::1\]|[\w.-]+\.(test|invalid|example))[:/]/.test(line);

/** What only this product has: keys of its ring, and numbers that could be a living person's. */
function ownSecrets(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const found = (what: string): string => `${path}:${i + 1} ${what}`;
    return [
      ...(/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(line) ? [found('a private key')] : []),
      ...[...line.matchAll(/\b[\w-]{1,32}:([0-9a-f]{64})\b/gi)]
        .filter(([, key = '']) => !isPattern(key))
        .map(() => found('a key of a key ring')),
      ...[...line.matchAll(/(?<![\d.])1[3-9]\d{9}(?!\d)/g)]
        .filter(([phone]) => !SPECIMENS.has(phone) && !/^(\d)\1*$|^1(\d)\2{9}$/.test(phone))
        .map(() => found('a phone number that may be somebody’s')),
      ...[...line.matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g)]
        .filter(([number]) => isAssigned(number.toUpperCase()))
        .map(() => found('an identity number that may be somebody’s')),
    ];
  });
}

/** One byte again and again is no key, it is the demo's or a test's. */
const isPattern = (hex: string): boolean => /^(..)\1+$/.test(hex);

/** Checksum right and the region given to a place; the demo's region 99 never was. */
function isAssigned(number: string): boolean {
  if (SPECIMENS.has(number)) return false;
  const options = { today: '2999-12-31' };
  return checkResidentId(number, options).ok || checkResidencePermit(number, options).ok;
}

export async function secretsIn(path: string, text: string): Promise<string[]> {
  return [...(await knownSecrets(path, text)), ...ownSecrets(path, text)];
}
