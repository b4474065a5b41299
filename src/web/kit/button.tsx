import type { AnchorHTMLAttributes, ComponentProps } from 'react';
import { Link } from './router.tsx';

export type ButtonLook = 'main' | 'quiet' | 'plain' | 'danger' | 'on-jade';
type Shape = { look?: ButtonLook; big?: boolean; wide?: boolean };

/** A button. `busy` keeps its words and its width, refuses a second press and tells a screen reader so. */
export function Button({
  look = 'main',
  big,
  wide,
  busy = false,
  type = 'button',
  onClick,
  ...rest
}: Shape & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
      className={classes(look, big, wide, rest.className)}
    />
  );
}

/** The same look on a link: for what goes to another page. */
export function LinkButton({
  look = 'main',
  big,
  wide,
  ...rest
}: Shape & { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <Link {...rest} className={classes(look, big, wide, rest.className)} />;
}

function classes(look: ButtonLook, big?: boolean, wide?: boolean, more?: string): string {
  return ['btn', look, big && 'big', wide && 'wide', more].filter(Boolean).join(' ');
}
