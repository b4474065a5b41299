import { type Attribute, attributesOf } from './attributes.ts';
import { labelOf } from './labels.ts';
import { lostRank } from './lost-headings.ts';
import { halfWidth } from './plain-text.ts';
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
  /** The whole of it, as written, without the label. */
  whole: string;
  line: number;
  parts: (
    | ({ kind: 'text' } & OutlineText)
    | ({ kind: 'attribute'; attribute: Attribute } & OutlineText)
    | { kind: 'node'; node: OutlineNode }
  )[];
}

/** The outline below `root` by the ranks of the labels; a paragraph without one belongs to what is open. */
export function outlineOf(paragraphs: readonly SourceParagraph[]): OutlineNode {
  const root: OutlineNode = { label: null, ordinal: null, rank: 0, title: '', own: '', whole: '', line: 0, parts: [] };
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
    const node = nodeOf(paragraph, labelled, stack, paragraphs.slice(index + 1, index + 3));
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
  following: readonly SourceParagraph[],
): OutlineNode | null {
  const { text, line, heading } = paragraph;
  const label = labelOf(text);
  if (label) {
    const { title, own } = headed(text.slice(label.length).trim());
    return {
      label: label.text,
      ordinal: label.ordinal,
      rank: label.rank,
      title,
      own,
      whole: text.slice(label.length).trim(),
      line,
      parts: [],
    };
  }
  const rank = lostRank(text, labelled, stack, following);
  if (rank === null && heading === null) return null;
  const made = rank ?? Math.min(3, heading ?? 3);
  return { label: null, ordinal: null, rank: made, title: text.trim(), own: '', whole: text.trim(), line, parts: [] };
}

/** 完善预约服务。建立…: a heading and its text in one paragraph. */
function headed(text: string): { title: string; own: string } {
  const half = halfWidth(text);
  const stop = /[。:;]|\.(?=\s?\p{Script=Han})/u.exec(half)?.index ?? -1;
  if (stop > 0 && stop <= 30 && !half.slice(0, stop).includes('(') && stop < half.length - 1 && half[stop] !== ';') {
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
  return node.whole;
}
