import ts from 'typescript';

export interface SourceString {
  line: number;
  text: string;
}

/** The fixed text of every string and template of a TypeScript source; what stands in `${}` is left out as `?`. */
export function sourceStrings(path: string, source: string): SourceString[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, false);
  const found: SourceString[] = [];
  const take = (node: ts.Node, text: string) =>
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, text });
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) take(node, node.text);
    if (ts.isTemplateExpression(node)) {
      take(node, [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ? '));
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}
