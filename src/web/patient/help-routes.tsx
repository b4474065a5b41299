import { useTranslation } from 'react-i18next';
import { useFamily } from '#modules/identity/ui/index.tsx';
import { HelpPage, SignPage } from '#modules/servicedesk/ui/index.tsx';
import { useLocation } from '#web/kit/index.ts';
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

export function SignRoute() {
  const { t } = useTranslation();
  return <Gate title={t('web.patient.sign.title')}>{(hospitals) => <Sign hospitals={hospitals} />}</Gate>;
}

function Sign({ hospitals }: { hospitals: Hospitals }) {
  const { query } = useLocation();
  const { items: people } = useFamily(hospitals, true);
  return <SignPage hospitals={hospitals} people={people} from={Number(query.get('hospital')) || null} />;
}
