/**
 * What a text is made of. It is kept as its author wrote it, in a few marks of Markdown, and read into these blocks; the page draws
 * blocks as text. There is no mark for HTML, so none can come through.
 */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'picture'; id: string; words: string };

const PICTURE = /^!\[([^\]]*)\]\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)$/;
const BULLET = /^[-*•]\s+(.+)$/;
const NUMBERED = /^\d{1,2}[.、)]\s*(.+)$/;
const HEADING = /^#{1,3}\s+(.+)$/;

/** `# heading`, `- item`, `1. item`, `![what it shows](picture id)`; lines in a row are one paragraph, an empty line ends it. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const block = marked(line);
    const last = blocks.at(-1);
    if (line === '') open = false;
    else if (block?.kind === 'list' && last?.kind === 'list' && open && last.ordered === block.ordered)
      last.items.push(...block.items);
    else if (block) {
      blocks.push(block);
      open = block.kind === 'list';
    } else if (open && last?.kind === 'paragraph') last.text += `\n${line}`;
    else {
      blocks.push({ kind: 'paragraph', text: line });
      open = true;
    }
  }
  return blocks;
}

function marked(line: string): Block | null {
  const picture = PICTURE.exec(line);
  if (picture) return { kind: 'picture', words: (picture[1] ?? '').trim(), id: picture[2] ?? '' };
  const heading = HEADING.exec(line);
  if (heading) return { kind: 'heading', text: heading[1] ?? '' };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'list', ordered: false, items: [bullet[1] ?? ''] };
  const numbered = NUMBERED.exec(line);
  if (numbered) return { kind: 'list', ordered: true, items: [numbered[1] ?? ''] };
  return null;
}

/** The pictures a text shows. */
export const picturesOf = (text: string): string[] =>
  blocksOf(text).flatMap((block) => (block.kind === 'picture' ? [block.id] : []));
