import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import type { Me } from '#modules/identity/ui/staff/index.tsx';

/** Who is here, where and on which day. */
export interface Here {
  hospital: number;
  today: string;
  me: Me;
  may: (permission: string) => boolean;
}

/** A page of the console: its address, its name in the rail, any of the permissions that open it, and what it shows. */
export interface Place {
  to: string;
  label: (t: TFunction) => string;
  needs: string | readonly string[];
  /** Not where they hold this: an authority imports plans to send them down, the work on them is the hospitals'. */
  unless?: string;
  /** `elsewhere`: a surface of its own that is only linked. */
  page: 'elsewhere' | ((at: Here) => ReactElement);
}
