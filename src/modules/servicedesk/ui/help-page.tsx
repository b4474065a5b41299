import './help.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, NextStep, Notice, Page, Problem, RadioGroup, Select, Skeleton } from '#web/kit/index.ts';
import { type OwnCall, type Place, useHelpActs, useHospitalHere, useOwnHelp, useOwnHelpStream } from './data.ts';
import { placeWords } from './place-words.ts';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  people: readonly { id: string; relationship: string; hospital: number }[];
}

/** 一键求助: one press, and somebody comes to where one is. */
export function HelpPage({ hospitals, people }: Props) {
  const { t } = useTranslation();
  const likely = useHospitalHere(hospitals);
  const [chosen, setChosen] = useState<number | null>(null);
  const hospital = chosen ?? likely;
  return (
    <Page title={t('servicedesk.help.title')} below={t('servicedesk.help.why')} back="/">
      {hospital === null ? (
        <Skeleton rows={[12, 4]} />
      ) : (
        <Here
          key={hospital}
          hospital={hospital}
          patient={people.find((one) => one.hospital === hospital && one.relationship === 'self')?.id}
        />
      )}
      {hospital !== null && hospitals.length > 1 && (
        <RadioGroup
          label={t('servicedesk.help.hospital')}
          options={hospitals.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(hospital)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <Notice tone="soon" title={t('servicedesk.help.urgent')} />
    </Page>
  );
}

function Here({ hospital, patient }: { hospital: number; patient: string | undefined }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useOwnHelp(hospital);
  useOwnHelpStream(hospital);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[12, 4]} />;
  const { call, places, suggested } = data;
  if (call && (call.state === 'waiting' || call.state === 'taken')) return <Open hospital={hospital} call={call} />;
  if (places.length === 0) return <EmptyState text={t('servicedesk.help.noPlace')} />;
  return (
    <>
      {call?.state === 'done' && <Notice tone="good" title={t('servicedesk.help.done')} />}
      <Press hospital={hospital} patient={patient} places={places} start={suggested ?? places[0]?.id ?? ''} />
    </>
  );
}

/** The place is filled in already: one press is enough. */
function Press(props: { hospital: number; patient: string | undefined; places: readonly Place[]; start: string }) {
  const { t } = useTranslation();
  const acts = useHelpActs(props.hospital);
  const [place, setPlace] = useState(props.start);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function press() {
    setBusy(true);
    setError(null);
    await acts.call(place, props.patient).catch(setError);
    setBusy(false);
  }
  return (
    <>
      {error !== null && <Problem error={error} />}
      <Button look="danger" wide big className="help-press" busy={busy} onClick={() => void press()}>
        {t('servicedesk.help.press')}
      </Button>
      <Select
        label={t('servicedesk.help.place')}
        hint={t('servicedesk.help.placeHint')}
        options={props.places.map((one) => ({ value: one.id, label: placeWords(one) }))}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      />
    </>
  );
}

function Open({ hospital, call }: { hospital: number; call: OwnCall }) {
  const { t } = useTranslation();
  const acts = useHelpActs(hospital);
  const [error, setError] = useState<unknown>(null);
  const coming = call.state === 'taken';
  return (
    <>
      <NextStep
        tone={coming ? 'jade' : 'soon'}
        lead={placeWords(call.place)}
        headline={coming ? t('servicedesk.help.coming') : t('servicedesk.help.called')}
        detail={call.escalated && !coming ? t('servicedesk.help.leadKnows') : t('servicedesk.help.stay')}
      />
      {error !== null && <Problem error={error} />}
      <Button look="plain" wide onClick={() => void acts.withdraw(call.id).catch(setError)}>
        {t('servicedesk.help.withdraw')}
      </Button>
    </>
  );
}
