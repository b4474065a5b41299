import { useTranslation } from 'react-i18next';
import { type Me, useSignOut } from '#modules/identity/ui/staff/index.tsx';
import { Button, LangSwitch, Link, Seal, useLocation } from '#web/kit/index.ts';
import { firstPlace, placesOf } from './places.ts';

/** The narrow jade strip: where one can go, who one is, the way out. */
export function Rail({ me, opened }: { me: Me; opened: boolean }) {
  const { t } = useTranslation();
  const { path } = useLocation();
  const signOut = useSignOut();
  const places = placesOf(t, me);
  const own = path === '/staff/security';
  const here = own ? undefined : (places.find((place) => place.to === path) ?? firstPlace(places, opened));
  return (
    <header className="rail">
      <span className="rail-brand">
        <Seal />
        <b>{t('web.brand')}</b>
      </span>
      <nav aria-label={t('web.places')}>
        {places.map((place) =>
          place.name === 'leadership' ? (
            <a key={place.name} href={place.to}>
              {place.label}
            </a>
          ) : (
            <Link key={place.name} to={place.to} aria-current={place === here ? 'page' : undefined}>
              {place.label}
            </Link>
          ),
        )}
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
