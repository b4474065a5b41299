import type { ReactNode } from 'react';
import { type ButtonLook, LinkButton } from '#web/kit/index.ts';

/** 带我去: a card of any page names the place of the catalog (or a kind: `pharmacy`) and gets the button that leads there. */
export function TakeMeThere({
  hospital,
  place,
  look = 'quiet',
  children,
}: {
  hospital: number;
  place: string | null | undefined;
  look?: ButtonLook;
  /** Its words: 带我去候诊区. */
  children: ReactNode;
}) {
  if (!place) return null;
  return (
    <LinkButton to={`/go?h=${hospital}&to=${place}`} look={look} big wide>
      {children}
    </LinkButton>
  );
}
