import { type Attribute, endingAttributes, trailingAttributes } from './attributes.ts';
import type { Ledger } from './ledger.ts';
import { childrenOf, type OutlineNode, type OutlineText, paragraphOf, textsOf } from './outline.ts';
import type { Cell, ParsedRole, ParsedSection } from './parsed.ts';
import type { Requirement, RequirementGroup } from './prose-tasks.ts';
import type { Said } from './responsibility.ts';
import { roleHeading, type SectionKind, sectionKind } from './section-kind.ts';

export interface Walk {
  sections: ParsedSection[];
  goals: Cell[];
  group: ParsedRole[];
  groups: RequirementGroup[];
  ledger: Ledger;
  /** Another part of the document holds the tasks: here only what names somebody responsible is one. */
  elsewhere: boolean;
}

interface Place {
  kind: SectionKind;
  section: number | null;
  category: Cell;
  prefix: string;
  shared: Said[];
}

const NOWHERE: Place = {
  kind: 'open',
  section: null,
  category: { text: '', cell: 'missing', line: null, sure: 'sure' },
  prefix: '',
  shared: [],
};
const ROLE =
  /^\s*((?:常务)?(?:副)?组\s*长|成\s*员(?:单位)?|主\s*任|副\s*主\s*任|联络员|联系人|办公室主任|顾\s*问|秘\s*书|召集人)\s*[:：]\s*(.*)$/;

/** Goes through the outline: headings become sections, requirements are gathered in groups with what holds for all of them. */
export function walkOutline(root: OutlineNode, walk: Walk): void {
  const tops = childrenOf(root);
  const kinds = tops.map((node) => sectionKind(node.title || node.own.slice(0, 20)));
  const work = kinds.includes('work');
  items(tops, { ...NOWHERE, shared: saidBy(root, walk) }, walk, (_, index) => {
    const kind = kinds[index] ?? 'open';
    return kind === 'open' && !work ? 'work' : kind;
  });
}

/** Siblings: requirements that follow one another are a group, everything else is a section of its own. */
function items(
  nodes: readonly OutlineNode[],
  place: Place,
  walk: Walk,
  kindOf: (node: OutlineNode, index: number) => SectionKind,
): void {
  const headings = new Set(nodes.filter((node, index) => headsRequirements(node, nodes, kindOf(node, index))));
  let open: Requirement[] = [];
  const close = () => {
    if (open.length > 0)
      walk.groups.push({
        prefix: place.prefix,
        category: place.category,
        section: place.section,
        shared: place.shared,
        items: open,
      });
    open = [];
  };
  nodes.forEach((node, index) => {
    const kind = kindOf(node, index);
    if (!headings.has(node) && isRequirement(node) && demands(node, kind, walk)) open.push(requirement(node, walk));
    else {
      close();
      section(node, { ...place, kind }, walk);
    }
  });
  close();
}

function demands(node: OutlineNode, kind: SectionKind, walk: Walk): boolean {
  const named = ownAttributes(node).length > 0;
  if (node.rank === 1 && !named) return false;
  return named || (kind === 'work' && !walk.elsewhere);
}

/** A heading over a single requirement that lost its number, beside headings over several of them. */
function headsRequirements(node: OutlineNode, beside: readonly OutlineNode[], kind: SectionKind): boolean {
  const bare = (it: OutlineNode) => it.rank === 2 && it.own === '' && it.title !== '' && childrenOf(it).length === 0;
  const several = (it: OutlineNode) => it.rank === 2 && (childrenOf(it).length > 0 || textsOf(it).length > 1);
  return kind === 'work' && bare(node) && textsOf(node).length === 1 && beside.some(several);
}

/** A leaf that says something, or a numbered item whose numbered parts are its measures. */
function isRequirement(node: OutlineNode): boolean {
  const children = childrenOf(node);
  if (roleHeading(node.title) !== null && node.own === '') return false;
  if (children.length === 0) {
    // A second-level heading over several paragraphs has lost their numbers.
    return !(node.own === '' && node.title !== '' && node.rank <= 2 && textsOf(node).length !== 1) || isSentence(node);
  }
  const leaves = children.every(
    (child) => childrenOf(child).length === 0 && child.rank >= 4 && roleHeading(child.title) === null,
  );
  return leaves && (node.rank === 3 || (node.rank === 4 && children.every((child) => child.rank === 5)));
}

/** A heading without paragraphs below it, that is a whole demand by itself or names who does it. */
function isSentence(node: OutlineNode): boolean {
  return textsOf(node).length === 0;
}

function requirement(node: OutlineNode, walk: Walk): Requirement {
  const { ledger } = walk;
  const paragraphs = [{ text: paragraphOf(node), line: node.line }, ...textsOf(node)];
  const children = childrenOf(node);
  const read = paragraphs.map(stripped);
  const listed = node.own === '' && node.rank >= 3 && children.length === 0 && paragraphs.length > 2;
  for (const { text, line } of paragraphs) ledger.demand(text, line);
  const measures: OutlineText[] = listed ? read.slice(1).map(({ text, line }) => ({ text, line })) : [];
  const own = [...read.flatMap(({ said }) => said), ...saidBy(node, walk)];
  for (const child of children) {
    const parts = [{ text: paragraphOf(child), line: child.line }, ...textsOf(child)];
    for (const { text, line } of parts) ledger.demand(text, line);
    measures.push({ text: parts.map(({ text }) => text).join('\n'), line: child.line });
    own.push(...saidBy(child, walk));
  }
  const text = (listed ? read.slice(0, 1) : read)
    .map((it) => it.text)
    .filter((it) => it !== '')
    .join('\n');
  return { label: node.label, ordinal: node.ordinal, text, line: node.line, measures, own, lost: node.label === null };
}

function section(node: OutlineNode, place: Place, walk: Walk): void {
  const { ledger } = walk;
  const kind = place.kind;
  ledger.heading(node.line);
  if (/\d|[一二三四五六七八九十]/.test(paragraphOf(node))) ledger.demandOfHeading(paragraphOf(node), node.line);
  if (node.own !== '') ledger.demand(paragraphOf(node), node.line);
  const index = walk.sections.length;
  const made: ParsedSection = {
    no: node.label,
    title: node.title || node.own.slice(0, 30),
    text: node.own,
    line: node.line,
  };
  walk.sections.push(made);
  const describe = (texts: readonly OutlineText[]) => {
    for (const it of texts) {
      const role = ROLE.exec(it.text);
      if (role)
        walk.group.push({ role: (role[1] ?? '').replace(/\s/g, ''), text: (role[2] ?? '').trim(), line: it.line });
      else ledger.demand(it.text, it.line);
      ledger.used(it.line);
      made.text = [made.text, it.text].filter((part) => part !== '').join('\n');
      if (kind === 'goal') walk.goals.push({ text: it.text, cell: 'written', line: it.line, sure: 'sure' });
    }
  };
  if (kind === 'goal' && node.own !== '')
    walk.goals.push({ text: node.own, cell: 'written', line: node.line, sure: 'sure' });
  const shared = saidBy(node, walk);
  const inner: Place = {
    kind,
    section: index,
    category: {
      text: `${node.label ?? ''}${joinLabel(node)}${made.title}`,
      cell: 'written',
      line: node.line,
      sure: 'sure',
    },
    prefix: node.label ?? '',
    shared: [...shared, ...place.shared.filter((it) => !shared.some(({ kind: same }) => same === it.kind))],
  };
  const children = childrenOf(node);
  const texts = textsOf(node);
  const roles = children.filter((child) => roleHeading(child.title) !== null && child.own === '');
  const demanded = roles.some((child) => roleHeading(child.title) === 'demands');
  // What stands between its paragraphs belongs to the one above it, not to all.
  if (children.length === 0 && kind === 'work' && !walk.elsewhere && holdsLost(node))
    lostGroup(node, { ...inner, shared: place.shared }, walk);
  else describe(texts);
  const plain: OutlineNode[] = [];
  const flush = () => {
    items(plain.splice(0), inner, walk, () => kind);
  };
  for (const child of children) {
    if (!roles.includes(child)) plain.push(child);
    else {
      flush();
      const role = roleHeading(child.title);
      ledger.heading(child.line);
      if (role === 'describes' && demanded) {
        describe([...textsOf(child), ...childrenOf(child).flatMap(flat)]);
        saidBy(child, walk);
      } else roleGroup(child, inner, walk);
    }
  }
  flush();
}

/** Whether the paragraphs below are requirements without numbers; directly below a first-level heading only where it says so. */
function holdsLost(node: OutlineNode): boolean {
  const texts = textsOf(node);
  if (node.rank >= 2 || texts.length === 0) return texts.length > 0;
  return ownAttributes(node).length > 0 || (texts.length > 1 && sectionKind(node.title) === 'work');
}

/** What stands under 基本要求: numbered requirements, or paragraphs that lost their numbers. */
function roleGroup(node: OutlineNode, place: Place, walk: Walk): void {
  const children = childrenOf(node);
  if (children.length === 0 && !walk.elsewhere) {
    lostGroup(node, place, walk);
    return;
  }
  const shared = saidBy(node, walk);
  for (const { text, line } of textsOf(node)) {
    walk.ledger.demand(text, line);
    walk.ledger.used(line);
    const made = walk.sections[place.section ?? -1];
    if (made) made.text = [made.text, text].filter((part) => part !== '').join('\n');
  }
  items(children, { ...place, shared: [...shared, ...place.shared] }, walk, () => place.kind);
}

/** Paragraphs without numbers, counted in their order; an attribute belongs to the paragraph before it. */
function lostGroup(node: OutlineNode, place: Place, walk: Walk): void {
  const made: Requirement[] = [];
  const shared: Said[] = [];
  for (const part of node.parts) {
    if (part.kind === 'node') continue;
    const last = made.at(-1);
    if (part.kind === 'attribute') {
      walk.ledger.used(part.line);
      if (part.attribute.kind === 'deadline') walk.ledger.demand(part.text, part.line);
      (last ? last.own : shared).push(said(part.attribute, part.line));
      continue;
    }
    walk.ledger.used(part.line);
    walk.ledger.demand(part.text, part.line);
    const read = stripped(part);
    if (!last && /[:：]$/.test(part.text)) continue;
    made.push({
      label: null,
      ordinal: made.length + 1,
      text: read.text,
      line: part.line,
      measures: [],
      own: read.said,
      lost: true,
    });
  }
  const rest = place.shared.filter((it) => !shared.some(({ kind }) => kind === it.kind));
  if (made.length > 0)
    walk.groups.push({
      prefix: place.prefix,
      category: place.category,
      section: place.section,
      shared: [...shared, ...rest],
      items: made,
    });
}

function flat(node: OutlineNode): OutlineText[] {
  return [{ text: paragraphOf(node), line: node.line }, ...textsOf(node), ...childrenOf(node).flatMap(flat)];
}

function joinLabel(node: OutlineNode): string {
  if (node.label === null || /[)）]$/.test(node.label) || node.rank === 5) return '';
  return node.rank === 1 ? '、' : '.';
}

function stripped({ text, line }: OutlineText): { text: string; line: number; said: Said[] } {
  const found = trailingAttributes(text) ?? endingAttributes(text);
  return { text: found?.rest ?? text, line, said: (found?.attributes ?? []).map((it) => said(it, line)) };
}

function ownAttributes(node: OutlineNode): Attribute[] {
  const inline = [{ text: paragraphOf(node), line: node.line }, ...textsOf(node)].flatMap((it) => stripped(it).said);
  return [...inline, ...node.parts.flatMap((part) => (part.kind === 'attribute' ? [part.attribute] : []))];
}

function saidBy(node: OutlineNode, walk: Walk): Said[] {
  return node.parts.flatMap((part) => {
    if (part.kind !== 'attribute') return [];
    walk.ledger.used(part.line);
    if (part.attribute.kind === 'deadline') walk.ledger.demand(part.text, part.line);
    return part.attribute.text === '' ? [] : [said(part.attribute, part.line)];
  });
}

function said(attribute: Attribute, line: number): Said {
  return { ...attribute, line, cell: 'written', sure: 'sure' };
}
