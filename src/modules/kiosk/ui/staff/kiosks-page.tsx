import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, hourOf, Input, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type Campus, type Device, useDeviceActs, useDevices } from './data.ts';
import { KioskForm } from './kiosk-form.tsx';

/** 自助机: a new machine is known by its code; those in use, how each is, who calls for help, and the way to end one. */
export function KiosksPage({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDevices(hospital);
  return (
    <Page title={t('kiosk.staff')} below={t('kiosk.staff.why', { address: `/kiosk/${hospital}` })}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={[8, 8]} />}
      {data && (
        <>
          <ul className="rota">
            {data.items.map((device) => (
              <OneKiosk
                key={`${device.id} ${device.version}`}
                hospital={hospital}
                device={device}
                campuses={data.campuses}
              />
            ))}
          </ul>
          {data.items.length === 0 && <EmptyState text={t('kiosk.staff.none')} />}
          <Pair hospital={hospital} campuses={data.campuses} />
        </>
      )}
    </Page>
  );
}

function Pair({ hospital, campuses }: { hospital: number; campuses: readonly Campus[] }) {
  const { t } = useTranslation();
  const acts = useDeviceActs(hospital);
  const [code, setCode] = useState('');
  const [round, setRound] = useState(0);
  return (
    <section className="card stack">
      <h2>{t('kiosk.staff.pair')}</h2>
      <KioskForm
        key={round}
        start={null}
        campuses={campuses}
        act={t('kiosk.staff.confirm')}
        onSave={async (face) => {
          await acts.confirm(code.replaceAll(/\D/g, ''), face);
          setCode('');
          setRound(round + 1);
        }}
      >
        <Input
          label={t('kiosk.staff.code')}
          required
          inputMode="numeric"
          pattern="\d{3} ?\d{3}"
          maxLength={7}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </KioskForm>
    </section>
  );
}

const TONE = { free: 'jade', busy: 'indigo', silent: 'cinnabar' } as const;

function OneKiosk({ hospital, device, campuses }: { hospital: number; device: Device; campuses: readonly Campus[] }) {
  const { t } = useTranslation();
  const acts = useDeviceActs(hospital);
  const [doing, setDoing] = useState<'change' | 'end' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { name, campus, stands, idleSeconds, state } = device;
  return (
    <li className="card stack">
      <div className="row apart">
        <h2>{name}</h2>
        {/* words: kiosk.staff.state.free kiosk.staff.state.busy kiosk.staff.state.silent */}
        <Tag tone={TONE[state]}>{t(`kiosk.staff.state.${state}`)}</Tag>
      </div>
      <p className="quiet-words">
        {device.campusName} · {stands}
        {state === 'silent' && device.seenAt && ` · ${t('kiosk.staff.lastSeen', { time: hourOf(device.seenAt) })}`}
      </p>
      {device.helpAt && (
        <div className="row apart">
          <strong>{t('kiosk.staff.help', { time: hourOf(device.helpAt) })}</strong>
          <Button onClick={() => void acts.helped(device).catch(setError)}>{t('kiosk.staff.helped')}</Button>
        </div>
      )}
      {doing === 'change' && (
        <KioskForm
          start={{ name, campus, stands, idleSeconds }}
          campuses={campuses}
          act={t('kiosk.staff.save')}
          onSave={(face) => acts.change(device, face)}
        />
      )}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button look="quiet" onClick={() => setDoing(doing === 'change' ? null : 'change')}>
          {doing === 'change' ? t('kiosk.staff.leave') : t('kiosk.staff.change')}
        </Button>
        {doing === 'end' ? (
          <Button look="danger" onClick={() => void acts.end(device).catch(setError)}>
            {t('kiosk.staff.reallyEnd')}
          </Button>
        ) : (
          <Button look="plain" onClick={() => setDoing('end')}>
            {t('kiosk.staff.end')}
          </Button>
        )}
      </div>
    </li>
  );
}
