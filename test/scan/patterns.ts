import vm from 'node:vm';
import ts from 'typescript';

export interface Pattern {
  place: string;
  source: string;
  flags: string;
}

/** Every regular expression that stands in a source text. */
export function patternsIn(path: string, text: string): Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${path}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const LIMIT_MS = 250;
const PUMPS = [
  'a',
  '0',
  ' ',
  '-',
  '.',
  ',',
  '@',
  '/',
  ':',
  ';',
  '=',
  '_',
  '%',
  '\n',
  '长',
  'aA0',
  'a-',
  'a.',
  'a ',
  '0.',
  '/a',
  'a,',
  '"',
  '{a',
  '<a',
  '--',
  '=a;',
];
const TAILS = ['', '!', '\u0000', 'a', '0'];

/**
 * The texts on which a pattern takes longer than a request may: long runs of what it repeats, ended by what it does
 * not want. A run of thirty finds growth that doubles, one of 5,000 growth by the third power.
 */
export function explosions({ source, flags }: Pattern): string[] {
  const tried = new RegExp(source, flags.replace(/[gy]/g, ''));
  // What the pattern itself spells is what it may stumble over.
  const own = [...source.matchAll(/[A-Za-z0-9]{1,6}|[^\\\w\s()[\]{}|?*+^$]/gu)].map(([text]) => text).slice(0, 8);
  const texts = [...new Set([...PUMPS, ...own])].flatMap((pump) =>
    [30, 5_000].flatMap((length) => TAILS.map((tail) => pump.repeat(Math.ceil(length / pump.length)) + tail)),
  );
  const context = vm.createContext({ tried, texts, at: 0 });
  const walk = new vm.Script('for (; at < texts.length; at++) tried.test(texts[at]);');
  const one = new vm.Script('tried.test(texts[at])');
  while (!endsInTime(walk, context, LIMIT_MS)) {
    // All texts share one limit; where it ran out, the text is judged by itself.
    const text = texts[context.at as number] ?? '';
    if (!isCheap(one, context)) return [`${JSON.stringify(text.slice(0, 12))} … ${text.length} characters`];
    context.at += 1;
  }
  return [];
}

/** Judged by the processor's time: on a busy machine a thread stands still while the clock goes on. */
function isCheap(script: vm.Script, context: vm.Context): boolean {
  for (let tries = 0; tries < 20; tries++) {
    const began = process.threadCpuUsage();
    if (endsInTime(script, context, LIMIT_MS * 2)) return true;
    const { user, system } = process.threadCpuUsage(began);
    if (user + system > LIMIT_MS * 1_000) return false;
  }
  return false;
}

function endsInTime(script: vm.Script, context: vm.Context, timeout: number): boolean {
  try {
    script.runInContext(context, { timeout });
    return true;
  } catch {
    return false;
  }
}
