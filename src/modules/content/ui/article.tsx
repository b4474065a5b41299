import { type Block, blocksOf } from '../domain/blocks.ts';
import type { Page } from './data.ts';
import './article.css';
import { ProcessMap } from './process-map.tsx';

/** The text of a page: blocks drawn as text and pictures of our own, nothing else. `level` is that of its headings. */
export function Article({
  hospital,
  body,
  steps,
  level = 2,
}: {
  hospital: number;
  body: string;
  steps: Page['steps'];
  level?: 2 | 3;
}) {
  return (
    <article className="article">
      {steps && steps.length > 0 && <ProcessMap steps={steps} />}
      {blocksOf(body).map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that changes is another text
        <OneBlock key={n} block={block} hospital={hospital} level={level} />
      ))}
    </article>
  );
}

function OneBlock({ block, hospital, level }: { block: Block; hospital: number; level: 2 | 3 }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = level === 2 ? 'h2' : 'h3';
      return <Heading>{block.text}</Heading>;
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={n}>{item}</li>
          ))}
        </List>
      );
    }
    case 'picture':
      return (
        <figure>
          <img src={`/api/h/${hospital}/content/pictures/${block.id}`} alt={block.words} loading="lazy" />
          <figcaption aria-hidden="true">{block.words}</figcaption>
        </figure>
      );
    default:
      return <p>{block.text}</p>;
  }
}
