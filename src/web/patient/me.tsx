import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '#modules/identity/ui/index.tsx';
import { endPushHere } from '#modules/messaging/ui/index.tsx';
import {
  Button,
  Card,
  Checkbox,
  LinkButton,
  LinkChoice,
  navigate,
  Page,
  type PageSize,
  Problem,
  RadioGroup,
  toast,
  useHighContrast,
  usePageSize,
} from '#web/kit/index.ts';
import { useAccount } from './account.ts';
import { useNames } from './names.ts';

/** 我的: how the page looks and speaks, whom I look after, where I am signed in. */
export function MePage() {
  const { t, i18n } = useTranslation();
  const { me, signedIn } = useAccount();
  const { self } = useNames();
  const [size, setSize] = usePageSize();
  const [high, setHigh] = useHighContrast();
  const signOut = useSignOut();
  const [error, setError] = useState<unknown>(null);

  async function leave() {
    setError(null);
    try {
      await endPushHere().catch(() => undefined); // nothing keeps anybody from leaving
      await signOut();
      toast(t('web.patient.me.left'));
      navigate('/');
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Page title={self ?? t('web.patient.tab.me')} below={me?.phoneMasked}>
      <Card>
        <div className="stack">
          <RadioGroup
            label={t('web.patient.me.size')}
            options={[
              { value: 'plain', label: t('web.elder.leave') },
              { value: 'elder', label: t('web.elder.enter') },
              { value: 'largest', label: t('web.elder.largest') },
            ]}
            value={size}
            onChange={(value) => setSize(value as PageSize)}
          />
          <Checkbox label={t('web.elder.contrast')} checked={high} onChange={setHigh} />
          <RadioGroup
            label={t('web.patient.me.language')}
            side
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            value={i18n.language}
            onChange={(value) => void i18n.changeLanguage(value)}
          />
        </div>
      </Card>
      {signedIn ? (
        <>
          <ul className="choices">
            <LinkChoice to="/visits" title={t('web.patient.visits')} />
            <LinkChoice to="/reminders" title={t('web.patient.reminders')} text={t('web.patient.me.remindersText')} />
            <LinkChoice to="/calendar" title={t('web.patient.calendar')} text={t('web.patient.me.calendarText')} />
            <LinkChoice to="/groups" title={t('web.patient.groups')} text={t('web.patient.me.groupsText')} />
            <LinkChoice
              to="/desk-ticket"
              title={t('web.patient.deskTicket')}
              text={t('web.patient.me.deskTicketText')}
            />
            <LinkChoice to="/no-shows" title={t('web.patient.noShows')} text={t('web.patient.me.noShowsText')} />
            <LinkChoice to="/family" title={t('web.patient.family')} text={t('web.patient.tile.family')} />
            <LinkChoice to="/help" title={t('web.patient.help.title')} text={t('web.patient.me.helpText')} />
            <LinkChoice to="/sign" title={t('web.patient.sign.title')} text={t('web.patient.me.signText')} />
            <LinkChoice to="/sessions" title={t('web.patient.sessions')} text={t('web.patient.me.sessionsText')} />
          </ul>
          {error !== null && <Problem error={error} />}
          <Button look="danger" wide onClick={() => void leave()}>
            {t('web.patient.me.leave')}
          </Button>
        </>
      ) : (
        <LinkButton to="/sign-in" big wide>
          {t('web.patient.signIn.do')}
        </LinkButton>
      )}
      <p className="quiet-words small">{t('web.patient.help')}</p>
    </Page>
  );
}
