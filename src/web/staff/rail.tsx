import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Me, useSignOut } from '#modules/identity/ui/staff/index.tsx';
import { UnreadReminders } from '#modules/messaging/ui/staff/index.tsx';
import { Button, LangSwitch, Link, Seal, useLocation } from '#web/kit/index.ts';
import { placeAt, placesOf } from './places.ts';

/** So many pages are found at a glance without headings. */
const FEW = 7;
/** The page whose news is counted beside its name. */
const TOLD = '/staff/my-reminders';

/** The jade strip: where one can go, who one is, the way out. On a phone the pages are behind one button. */
export function Rail({ me, opened }: { me: Me; opened: boolean }) {
  const { t } = useTranslation();
  const { path } = useLocation();
  const signOut = useSignOut();
  // Where the pages were unfolded: going on to another one folds them again.
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const groups = placesOf(me);
  const many = groups.flatMap(({ places }) => places).length > FEW;
  const own = path === '/staff/security';
  const here = own ? undefined : placeAt(path, me, opened);
  const open = unfolded === path;
  const unread = me.hospital && (
    <Suspense fallback={null}>
      <UnreadReminders hospital={me.hospital} />
    </Suspense>
  );
  return (
    <header className={open ? 'rail open' : 'rail'}>
      <span className="rail-brand">
        <Seal />
        <b>{t('web.brand')}</b>
      </span>
      <button
        type="button"
        className="rail-button"
        aria-expanded={open}
        aria-controls="places"
        onClick={() => setUnfolded(open ? null : path)}
      >
        {here?.label(t) ?? t('web.places')}
        {!open && groups.some(({ places }) => places.some(({ to }) => to === TOLD)) && unread}
      </button>
      <nav id="places" aria-label={t('web.places')}>
        {groups.map(({ group, places }) => (
          <div key={group} className="rail-group">
            {many && <p>{t(`web.staff.group.${group}`)}</p>}
            {places.map((place) =>
              place.page === 'elsewhere' ? (
                <a key={place.to} href={place.to}>
                  {place.label(t)}
                </a>
              ) : (
                <Link key={place.to} to={place.to} aria-current={place === here ? 'page' : undefined}>
                  {place.label(t)}
                  {place.to === TOLD && unread}
                </Link>
              ),
            )}
          </div>
        ))}
      </nav>
      <div className="rail-foot">
        <Link to="/staff/security" aria-current={own ? 'page' : undefined}>
          {me.name}
        </Link>
        <LangSwitch />
        <Button look="plain" onClick={() => void signOut()}>
          {t('web.staff.signOut')}
        </Button>
      </div>
    </header>
  );
}
