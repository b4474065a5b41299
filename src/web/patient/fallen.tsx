import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Problem } from '#web/kit/index.ts';

/** A page that could not be fetched or drawn: the frame stays, and there is a way on. */
export class Fallen extends Component<{ children: ReactNode }, { fallen: boolean }> {
  override state = { fallen: false };

  static getDerivedStateFromError() {
    return { fallen: true };
  }

  override render() {
    return this.state.fallen ? <Sorry /> : this.props.children;
  }
}

function Sorry() {
  const { t } = useTranslation();
  return (
    <Page title={t('web.patient.fallen')}>
      <Problem error={null} onRetry={() => location.reload()} />
    </Page>
  );
}
