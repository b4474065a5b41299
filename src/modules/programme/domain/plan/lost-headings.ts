import { attributesOf } from './attributes.ts';
import { labelOf } from './labels.ts';
import type { OutlineNode } from './outline.ts';
import { squeezed } from './plain-text.ts';
import { roleHeading, sectionKind } from './section-kind.ts';
import type { SourceParagraph } from './source.ts';

/** Where the numbers of the first level are lost, these stand on it and not below a second-level heading. */
const LARGE = /^(?:主要|重点|工作|总体)(?:任务|目标|要求)$|保障|组织|步骤/;
/** Says only that the tasks follow: what is headed below it is one of them, or a class of them. */
const HOLDS_TASKS =
  /^(?:主要|重点|工作|具体|实施|年度|建设|行动|活动)*(?:任务|措施|举措|内容|工作|行动)(?:[及和与]?(?:任务|措施|举措|内容|安排|分工|责任分工))?$/;

/**
 * The level of a heading that lost its number: short, without a stop, and either a usual heading of plans, or one with
 * longer text, an attribute or a further heading below it, at a level where no heading has kept its number.
 */
export function lostRank(
  text: string,
  labelled: ReadonlySet<number | undefined>,
  stack: readonly OutlineNode[],
  following: readonly SourceParagraph[],
): number | null {
  const plain = squeezed(text);
  const [next, second] = following;
  if (!isShort(text) || next === undefined) return null;
  const depth = stack.at(-1)?.rank ?? 0;
  const role = roleHeading(plain);
  const usual = sectionKind(plain) !== 'open' && plain.length <= 14;
  const below = stack.some((node) => node.rank === 1 && HOLDS_TASKS.test(squeezed(node.title)));
  const isClass = below && sectionKind(plain) === 'work' && !HOLDS_TASKS.test(plain) && opens(plain, next, second);
  if (usual && !isClass && !labelled.has(1) && (role === null || depth < 2 || LARGE.test(plain))) return 1;
  if (role !== null && depth >= 2) return 3;
  if (depth === 0 || labelled.has(2) || !opens(plain, next, second)) return null;
  return below && !labelled.has(3) && isThird(stack, next) ? 3 : 2;
}

function isShort(text: string): boolean {
  const plain = squeezed(text);
  const halves = plain.replace(/:$/, '').split(',');
  // 优化流程，提升体验 is one too.
  if (halves.length > 2 || (halves.length === 2 && halves.some((half) => half.length < 4))) return false;
  if (plain.length > 28 || plain.length < 2 || halves.some((half) => half.length > 24 || /[。;、:]/.test(half)))
    return false;
  return !/^附件|^附表|^\d{4}年/.test(plain);
}

/** Whether a heading's text, its attributes or a number follow; or another heading that they follow. */
function opens(plain: string, next: SourceParagraph, second: SourceParagraph | undefined): boolean {
  if (attributesOf(next.text) !== null || labelOf(next.text) !== null) return true;
  if (isLonger(plain, next.text) || roleHeading(squeezed(next.text)) !== null) return true;
  return isShort(next.text) && second !== undefined && isLonger(squeezed(next.text), second.text);
}

function isLonger(plain: string, text: string): boolean {
  const follows = squeezed(text);
  const several = follows.length > plain.length && /[。;].{3,}[。;]$/.test(follows);
  return (follows.length > plain.length * 1.5 || several) && /[。;:)]$/.test(follows) && labelOf(text) === null;
}

/** Below a heading that a heading followed at once, and for its siblings until another such heading. */
function isThird(stack: readonly OutlineNode[], next: SourceParagraph): boolean {
  const parent = stack.find((node) => node.rank === 2);
  if (!parent || isShort(next.text)) return false;
  return parent.parts.length === 0 || parent.parts.every((part) => part.kind === 'node' && part.node.rank === 3);
}
