import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { Link, takeFocusTurn } from './router.tsx';

type Props = {
  title: string;
  above?: ReactNode;
  below?: ReactNode;
  back?: string;
  broad?: boolean;
  children: ReactNode;
};

/** One page: one main landmark, one h1 that takes the focus after a navigation, and the tab's title. */
export function Page({ title, above, below, back, broad = false, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('web.brand')}`;
    if (takeFocusTurn()) heading.current?.focus({ preventScroll: true });
  });
  return (
    <main id="main" className={`page stack${broad ? ' broad' : ''}`}>
      {back && (
        <Link to={back} className="back not-printed">
          <Icon name="back" />
          {t('web.back')}
        </Link>
      )}
      <div className="page-head">
        {above && <p className="quiet-words">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {below && <p className="quiet-words">{below}</p>}
      </div>
      {children}
    </main>
  );
}

/** First thing the Tab key meets. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="skip" href="#main">
      {t('web.skip')}
    </a>
  );
}
