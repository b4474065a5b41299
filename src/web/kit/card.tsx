import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Link } from './router.tsx';

/** A white card with a hairline; `title` becomes its h2 and names the section. */
export function Card({ title, children, quiet }: { title?: string; children: ReactNode; quiet?: boolean }) {
  const className = quiet ? 'card quiet' : 'card';
  if (!title) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export type TagTone = 'plain' | 'jade' | 'amber' | 'cinnabar' | 'indigo';

/** A word with a colour; the word carries the meaning. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}

/** A large tabular figure with its unit small beside it: `<Figure value={16.4} unit="分钟" />`. */
export function Figure({ value, unit }: { value: ReactNode; unit?: string }) {
  return (
    <span className="figure">
      {value}
      {unit && <small>{unit}</small>}
    </span>
  );
}

/** Pairs of a label and a value. An empty value is left out. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A square on the first page. */
export function Tile({ to, icon, title, text }: { to: string; icon: IconName; title: string; text?: string }) {
  return (
    <Link to={to} className="tile">
      <Icon name={icon} size={1.6} />
      <b>{title}</b>
      {text && <span>{text}</span>}
    </Link>
  );
}
