import { kindOf } from './judge.ts';
import type { Proof, Row } from './row.ts';

/** `docs/security-asvs.md`, written from the table by `node test/asvs/write-page.ts`. */
export function requirementPage(rows: readonly Row[]): string {
  const counts = Object.groupBy(rows, (row) => kindOf(row.proof));
  const summary = (['tested', 'documented', 'reasoned', 'open'] as const).map(
    (kind) => `${counts[kind]?.length ?? 0} ${kind}`,
  );
  const lines = rows.map(({ id, level, about, proof }) => `| ${id} | ${level} | ${about} | ${told(proof)} |`);
  return `# OWASP ASVS 5.0.0, levels 1 and 2 安全要求对照表

${rows.length} requirements: ${summary.join(', ')}. Numbers are those of the standard, the words are our own. Generated from
\`test/asvs/table/\`; a renamed test, a missing row or an empty one fails \`npm test\`. 由测试数据生成，请勿手改。

| no. | level | what | proof |
|---|---|---|---|
${lines.join('\n')}
`;
}

function told(proof: Proof): string {
  if ('test' in proof) return `test: ${proof.title.replaceAll('|', '\\|')} (\`${proof.test}\`)`;
  if ('document' in proof) return `written in \`${proof.document}\``;
  return 'reason' in proof ? proof.reason : `**open**: ${proof.open}`;
}
