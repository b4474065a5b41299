import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './router.tsx';

type Inside = { title: ReactNode; text?: ReactNode; start?: ReactNode; end?: ReactNode };

/** A row of a list that goes to another page. */
export function LinkChoice({ to, ...inside }: Inside & { to: string }) {
  return (
    <li>
      <Link to={to} className="choice">
        {body(inside)}
        <span className="go">
          <Icon name="next" />
        </span>
      </Link>
    </li>
  );
}

/** A row of a list that is chosen here. */
export function Choice({ chosen, onChoose, ...inside }: Inside & { chosen: boolean; onChoose: () => void }) {
  return (
    <li>
      <button type="button" className="choice" aria-pressed={chosen} onClick={onChoose}>
        {body(inside)}
      </button>
    </li>
  );
}

function body({ title, text, start, end }: Inside) {
  return (
    <>
      {start}
      <span className="grow">
        <b>{title}</b>
        {text && <span className="quiet-words">{text}</span>}
      </span>
      {end}
    </>
  );
}

/** The first character of a name in a circle, where other houses would need a photograph. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}
