import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type Place, type Screen, usePlaces, useScreenActs, useScreens } from './screen-data.ts';
import { ScreenForm } from './screen-form.tsx';

/** 屏幕: a new screen is known by its code; those that hang can be given something else to show, or taken off. */
export function ScreensPage({ hospital }: { hospital: number }) {
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
          {screens.data.items.length === 0 && <EmptyState text={t('queue.staff.screensNone')} />}
          <ul className="rota">
            {screens.data.items.map((screen) => (
              <OneScreen
                key={`${screen.id} ${screen.version}`}
                hospital={hospital}
                screen={screen}
                places={places.data.items}
              />
            ))}
          </ul>
        </>
      )}
    </Page>
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

function OneScreen({ hospital, screen, places }: { hospital: number; screen: Screen; places: readonly Place[] }) {
  const { t } = useTranslation();
  const acts = useScreenActs(hospital);
  const [doing, setDoing] = useState<'change' | 'revoke' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const place = places.find(({ id }) => id === screen.place);
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>{screen.name}</h3>
        {/* words: queue.staff.screens.voice.off queue.staff.screens.voice.chime queue.staff.screens.voice.speech */}
        <Tag>{t(`queue.staff.screens.voice.${screen.voice}`)}</Tag>
      </div>
      <p className="quiet-words">
        {screen.shows === 'area' ? t('queue.staff.screens.area') : t('queue.staff.screens.room')}
        {place && ` · ${place.name} ${place.building} ${place.floor}`}
      </p>
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
