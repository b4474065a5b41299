import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, momentName, Notice, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { SILENT_MINUTES } from '../../domain/rules/screen-health.ts';
import { Clips } from './clips.tsx';
import { type Place, type Screen, usePlaces, useScreenActs, useScreens } from './screen-data.ts';
import { ScreenForm } from './screen-form.tsx';

export const words = {
  zh: () => import('./screens/zh.json', { with: { type: 'json' } }),
  en: () => import('./screens/en.json', { with: { type: 'json' } }),
};

/** 屏幕: a new screen is known by its code; those that hang can be given something else to show, or taken off. */
export function ScreensPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const screens = useScreens(hospital);
  const places = usePlaces(hospital);
  const wrong = screens.error ?? places.error;
  return (
    <Page
      title={t('queue.staff.screens')}
      below={t('queue.staff.screensWhy', { address: `/board/${hospital}/screen` })}
    >
      {wrong && <Problem error={wrong} onRetry={() => void Promise.all([screens.refetch(), places.refetch()])} />}
      {!wrong && !(screens.data && places.data) && <Skeleton rows={[8, 8]} />}
      {screens.data && places.data && (
        <>
          <Pair hospital={hospital} places={places.data.items} />
          <Standing screens={screens.data.items} />
          {screens.data.items.length === 0 && <EmptyState text={t('queue.staff.screensNone')} />}
          <ul className="rota">
            {worstFirst(screens.data.items).map((screen) => (
              <OneScreen
                key={`${screen.id} ${screen.version}`}
                hospital={hospital}
                screen={screen}
                places={places.data.items}
                today={today}
              />
            ))}
          </ul>
          <Clips hospital={hospital} />
        </>
      )}
    </Page>
  );
}

const stands = ({ health }: Screen): boolean => health === 'on' || health === 'fresh';

/** First what somebody should walk to. */
const worstFirst = (screens: readonly Screen[]): Screen[] =>
  screens.toSorted((a, b) => Number(stands(a)) - Number(stands(b)));

function Standing({ screens }: { screens: readonly Screen[] }) {
  const { t } = useTranslation();
  if (screens.length === 0) return null;
  const trouble = screens.filter((screen) => !stands(screen)).length;
  return trouble > 0 ? (
    <Notice tone="soon">{t('queue.staff.screens.trouble', { count: trouble })}</Notice>
  ) : (
    <Notice tone="good">{t('queue.staff.screens.allOn', { count: screens.length })}</Notice>
  );
}

function Health({ screen, today }: { screen: Screen; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  const why = {
    on: null,
    fresh: null,
    never: t('queue.staff.screens.neverWhy'),
    late: t('queue.staff.screens.lateWhy', { minutes: SILENT_MINUTES }),
    elsewhere: t('queue.staff.screens.elsewhereWhy'),
    cut: t('queue.staff.screens.cutWhy'),
  }[screen.health];
  return (
    <>
      {why && <p>{why}</p>}
      {screen.seenAt && (
        <p className="quiet-words">{t('queue.staff.screens.seen', { at: momentName(screen.seenAt, today, lang) })}</p>
      )}
    </>
  );
}

function Pair({ hospital, places }: { hospital: number; places: readonly Place[] }) {
  const { t } = useTranslation();
  const acts = useScreenActs(hospital);
  const [code, setCode] = useState('');
  const [round, setRound] = useState(0);
  return (
    <section className="card stack">
      <h2>{t('queue.staff.screens.pair')}</h2>
      <ScreenForm
        key={round}
        start={null}
        places={places}
        act={t('queue.staff.screens.confirm')}
        onSave={async (face) => {
          await acts.confirm(code.replaceAll(/\D/g, ''), face);
          setCode('');
          setRound(round + 1);
        }}
      >
        <Input
          label={t('queue.staff.screens.code')}
          required
          inputMode="numeric"
          pattern="\d{3} ?\d{3}"
          maxLength={7}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </ScreenForm>
    </section>
  );
}

function OneScreen({
  hospital,
  screen,
  places,
  today,
}: {
  hospital: number;
  screen: Screen;
  places: readonly Place[];
  today: string;
}) {
  const { t } = useTranslation();
  const acts = useScreenActs(hospital);
  const [doing, setDoing] = useState<'change' | 'revoke' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const place = places.find(({ id }) => id === screen.place);
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>{screen.name}</h3>
        {/* words: queue.staff.screens.health.on queue.staff.screens.health.fresh queue.staff.screens.health.never queue.staff.screens.health.late queue.staff.screens.health.elsewhere queue.staff.screens.health.cut */}
        <Tag tone={stands(screen) ? 'jade' : 'cinnabar'}>{t(`queue.staff.screens.health.${screen.health}`)}</Tag>
      </div>
      <p className="quiet-words">
        {/* words: queue.staff.screens.voice.off queue.staff.screens.voice.chime queue.staff.screens.voice.speech queue.staff.screens.voice.clips queue.staff.screens.area queue.staff.screens.room queue.staff.screens.pharmacy queue.staff.screens.exams */}
        {t(`queue.staff.screens.${screen.shows}`)}
        {place && ` · ${place.name} ${place.building} ${place.floor}`}
        {` · ${t(`queue.staff.screens.voice.${screen.voice}`)}`}
      </p>
      <Health screen={screen} today={today} />
      {doing === 'change' && (
        <ScreenForm
          start={{ ...screen }}
          places={places}
          act={t('queue.staff.screens.save')}
          onSave={({ name, shows, place: at, voice, repeats, quiet }) =>
            acts.change(screen, { name, shows, place: at, voice, repeats, quiet })
          }
        />
      )}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button look="quiet" onClick={() => setDoing(doing === 'change' ? null : 'change')}>
          {doing === 'change' ? t('queue.staff.screens.leave') : t('queue.staff.screens.change')}
        </Button>
        {doing === 'revoke' ? (
          <Button look="danger" onClick={() => void acts.revoke(screen).catch(setError)}>
            {t('queue.staff.screens.reallyOff')}
          </Button>
        ) : (
          <Button look="plain" onClick={() => setDoing('revoke')}>
            {t('queue.staff.screens.off')}
          </Button>
        )}
      </div>
    </li>
  );
}
