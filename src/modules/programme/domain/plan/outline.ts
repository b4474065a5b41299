import { type Attribute, attributesOf } from './attributes.ts';
import { labelOf } from './labels.ts';
import { halfWidth, squeezed } from './plain-text.ts';
import { roleHeading, sectionKind } from './section-kind.ts';
import type { SourceParagraph } from './source.ts';

export interface OutlineText {
  text: string;
  line: number;
}

/** A labelled paragraph with what stands below it, in the order of the document. */
export interface OutlineNode {
  label: string | null;
  ordinal: number | null;
  rank: number;
  /** The heading, or the first sentence, without the label. */
  title: string;
  /** The rest of its own paragraph. */
  own: string;
  line: number;
  parts: (
    | ({ kind: 'text' } & OutlineText)
    | ({ kind: 'attribute'; attribute: Attribute } & OutlineText)
    | { kind: 'node'; node: OutlineNode }
  )[];
}

/** The outline below `root` by the ranks of the labels; a paragraph without one belongs to what is open. */
export function outlineOf(paragraphs: readonly SourceParagraph[]): OutlineNode {
  const root: OutlineNode = { label: null, ordinal: null, rank: 0, title: '', own: '', line: 0, parts: [] };
  const labelled = new Set(paragraphs.map(({ text }) => labelOf(text)?.rank));
  let stack = [root];
  let wants: { attribute: Attribute; text: string } | null = null;
  paragraphs.forEach((paragraph, index) => {
    const { text, line } = paragraph;
    const top = stack.at(-1) as OutlineNode;
    const attributes = attributesOf(text);
    if (attributes) {
      for (const attribute of attributes) top.parts.push({ kind: 'attribute', attribute, text, line });
      const last = attributes.at(-1);
      wants = last && (last.text === '' || /[、，,]\s*$/.test(text)) ? { attribute: last, text } : null;
      return;
    }
    const node = nodeOf(paragraph, labelled, stack, paragraphs[index + 1] ?? null);
    if (!node && wants && text.trim().length <= 60 && !/[。；]\s*$/.test(text.trim().slice(0, -1))) {
      // 责任科室： with its names on the next line, or a list that goes on there.
      wants.attribute.text = [wants.attribute.text, text.trim()].filter((part) => part !== '').join('、');
      top.parts.push({ kind: 'attribute', attribute: { kind: wants.attribute.kind, text: '' }, text, line });
      wants = null;
      return;
    }
    wants = null;
    if (!node) {
      top.parts.push({ kind: 'text', text: text.trim(), line });
      return;
    }
    while (stack.length > 1 && (stack.at(-1) as OutlineNode).rank >= node.rank) stack = stack.slice(0, -1);
    (stack.at(-1) as OutlineNode).parts.push({ kind: 'node', node });
    stack = [...stack, node];
  });
  return root;
}

function nodeOf(
  paragraph: SourceParagraph,
  labelled: ReadonlySet<number | undefined>,
  stack: readonly OutlineNode[],
  next: SourceParagraph | null,
): OutlineNode | null {
  const { text, line, heading } = paragraph;
  const label = labelOf(text);
  if (label) {
    const { title, own } = headed(text.slice(label.length).trim());
    return { label: label.text, ordinal: label.ordinal, rank: label.rank, title, own, line, parts: [] };
  }
  const rank = lostRank(paragraph, labelled, stack, next);
  if (rank === null && heading === null) return null;
  const made = rank ?? Math.min(3, heading ?? 3);
  return { label: null, ordinal: null, rank: made, title: text.trim(), own: '', line, parts: [] };
}

/**
 * A heading that lost its number: short, without a stop, and either a usual heading of plans, or one with longer text or
 * an attribute below it, at a level where no heading has kept its number.
 */
function lostRank(
  { text }: SourceParagraph,
  labelled: ReadonlySet<number | undefined>,
  stack: readonly OutlineNode[],
  next: SourceParagraph | null,
): number | null {
  const plain = squeezed(text);
  if (plain.length > 24 || plain.length < 2 || /[。;,、:]/.test(plain.replace(/:$/, '')) || next === null) return null;
  if (/^附件|^附表|^\d{4}年/.test(plain)) return null;
  const depth = stack.at(-1)?.rank ?? 0;
  const role = roleHeading(plain);
  const usual = sectionKind(plain) !== 'open' && plain.length <= 14;
  if (usual && !labelled.has(1) && (role === null || depth < 2 || LARGE.test(plain))) return 1;
  if (role !== null && depth >= 2) return 3;
  const follows = squeezed(next.text);
  const longer = follows.length > plain.length * 1.5 && /[。;:)]$/.test(follows);
  const opens =
    attributesOf(next.text) !== null || labelOf(next.text) !== null || longer || roleHeading(follows) !== null;
  return opens && depth > 0 && !labelled.has(2) ? 2 : null;
}

/** Where the numbers of the first level are lost, these stand on it and not below a second-level heading. */
const LARGE = /^(?:主要|重点|工作|总体)(?:任务|目标|要求)$|保障|组织|步骤/;

/** 完善预约服务。建立…: a heading and its text in one paragraph. */
function headed(text: string): { title: string; own: string } {
  const half = halfWidth(text);
  const stop = /[。:;]|\.(?=\s?\p{Script=Han})/u.exec(half)?.index ?? -1;
  if (stop > 0 && stop <= 30 && stop < half.length - 1 && half[stop] !== ';') {
    return { title: text.slice(0, stop), own: text.slice(stop + 1).trim() };
  }
  if (text.length <= 40 && !/[。；;！]$/.test(text)) return { title: text.replace(/[：:]$/, ''), own: '' };
  return { title: '', own: text };
}

export function childrenOf(node: OutlineNode): OutlineNode[] {
  return node.parts.flatMap((part) => (part.kind === 'node' ? [part.node] : []));
}

export function textsOf(node: OutlineNode): OutlineText[] {
  return node.parts.flatMap((part) => (part.kind === 'text' ? [{ text: part.text, line: part.line }] : []));
}

/** The whole of its own paragraph, heading and text, as written. */
export function paragraphOf(node: OutlineNode): string {
  if (node.title === '') return node.own;
  return node.own === '' ? node.title : `${node.title}。${node.own}`;
}
