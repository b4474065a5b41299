import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from './use-spoken.ts';

/** The headline of a step and what to do, seen, spoken and told to a screen reader. */
export function Said({ title, hint }: { title: string; hint?: string | undefined }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useSpoken(hint ? `${title}。${hint}` : title);
  useEffect(() => {
    document.title = t('web.kiosk.title');
    heading.current?.focus({ preventScroll: true });
  }, [t]);
  return (
    <div className="kiosk-said not-printed">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {hint && <p>{hint}</p>}
    </div>
  );
}
