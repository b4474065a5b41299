import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Bead {
  id: string;
  /** "13:30", or empty when there is no hour yet. */
  time: string;
  text: ReactNode;
  state: 'done' | 'now' | 'later' | 'wrong';
}

/** The thread of a day: what is done, where one is, what comes. */
export function Timeline({ beads }: { beads: readonly Bead[] }) {
  const { t } = useTranslation();
  return (
    <ol className="timeline">
      {beads.map((bead) => (
        <li key={bead.id} className={bead.state} aria-current={bead.state === 'now' ? 'step' : undefined}>
          <time>{bead.time}</time>
          <span className="bead" aria-hidden="true" />
          <span className="line">
            {bead.text}
            {bead.state === 'done' && <span className="only-heard"> {t('web.done')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
