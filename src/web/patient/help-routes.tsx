import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useFamily } from '#modules/identity/ui/index.tsx';
import { HelpPage, SignPage } from '#modules/servicedesk/ui/index.tsx';
import { addWords } from '#web/i18n/setup.ts';
import { type PageProps, useLocation } from '#web/kit/index.ts';
import { Gate } from './gate.tsx';

type Hospitals = readonly { id: number; name: string }[];

export function HelpRoute() {
  const { t } = useTranslation();
  return <Gate title={t('web.patient.help.title')}>{(hospitals) => <Help hospitals={hospitals} />}</Gate>;
}

function Help({ hospitals }: { hospitals: Hospitals }) {
  const { items: people } = useFamily(hospitals, true);
  return <HelpPage hospitals={hospitals} people={people} />;
}

const AloudPage = lazy(async () => {
  const [page, { words }] = await Promise.all([import('./aloud.tsx'), import('./aloud-words.ts')]);
  await addWords(words);
  return { default: page.AloudPage };
});

export function AloudRoute({ params }: PageProps) {
  const { t } = useTranslation();
  return (
    <Gate title={t('web.patient.aloud')}>
      {(hospitals) => (
        <AloudPage
          hospital={hospitals.find((one) => String(one.id) === params.hospital) ?? null}
          id={params.appointment ?? ''}
        />
      )}
    </Gate>
  );
}

export function SignRoute() {
  const { t } = useTranslation();
  return <Gate title={t('web.patient.sign.title')}>{(hospitals) => <Sign hospitals={hospitals} />}</Gate>;
}

function Sign({ hospitals }: { hospitals: Hospitals }) {
  const { query } = useLocation();
  const { items: people } = useFamily(hospitals, true);
  return <SignPage hospitals={hospitals} people={people} from={Number(query.get('hospital')) || null} />;
}
