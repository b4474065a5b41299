import { useTranslation } from 'react-i18next';
import { Page } from '#web/kit/index.ts';
import { SessionCards } from './session-cards.tsx';

/** Where this account is signed in; each can be ended at once. */
export function Sessions({ today }: { today: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('identity.sessions.title')} below={t('identity.sessions.why')} back="/me">
      <SessionCards today={today} />
    </Page>
  );
}
