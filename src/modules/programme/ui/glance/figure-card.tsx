import type { ReactNode } from 'react';
import { Link } from '#web/kit/index.ts';

interface Props {
  name: string;
  value: ReactNode;
  unit?: string;
  below: string;
  /** Something is wrong: red, and the words below say what. */
  wrong?: boolean;
  /** Not there yet. */
  off?: boolean;
  /** The page that shows the table behind it. */
  to?: string | null;
  onOpen?: () => void;
}

/** One figure of the first row; pressed, it opens what it is counted from. */
export function FigureCard({ name, value, unit, below, wrong, off, to, onOpen }: Props) {
  const inside = (
    <>
      <span className="glance-name">{name}</span>
      <span className={off ? 'glance-off' : wrong ? 'figure glance-wrong' : 'figure'}>
        {value}
        {unit && <small>{unit}</small>}
      </span>
      <span className={wrong ? 'glance-below missed-words' : 'glance-below'}>{below}</span>
    </>
  );
  return <li>{opened()}</li>;

  function opened() {
    if (onOpen)
      return (
        <button type="button" className="card glance-figure" onClick={onOpen}>
          {inside}
        </button>
      );
    if (!to) return <div className="card glance-figure">{inside}</div>;
    return (
      <Opens to={to} className="card glance-figure">
        {inside}
      </Opens>
    );
  }
}

/** The staff console is another page: there the browser goes by itself. */
export function Opens({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  if (to.startsWith('/leadership'))
    return (
      <Link to={to} className={className}>
        {children}
      </Link>
    );
  return (
    <a href={to} className={className}>
      {children}
    </a>
  );
}
