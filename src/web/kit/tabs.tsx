import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icon.tsx';
import { Link, useLocation } from './router.tsx';

export interface TabItem {
  to: string;
  label: string;
  icon: IconName;
  /** Something unread; 0 or absent shows nothing. */
  count?: number;
  /** What a screen reader says for the count. */
  countWords?: string;
}

/** The four places one can always go: a bar under the thumb on a phone, a line at the top on a desk. */
export function Tabs({ items }: { items: readonly TabItem[] }) {
  const { t } = useTranslation();
  const { path } = useLocation();
  const here = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));
  return (
    <nav className="tabs" aria-label={t('web.places')}>
      {items.map((item) => (
        <Link key={item.to} to={item.to} className="tab" aria-current={here(item.to) ? 'page' : undefined}>
          <Icon name={item.icon} />
          {item.label}
          {!!item.count && (
            <span className="count">
              {item.count}
              <span className="only-heard"> {item.countWords}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
