import { useTranslation } from 'react-i18next';
import type { StreamState } from '#web/client/stream.ts';
import { RestoredLine } from './restored-line.tsx';

/** What every screen says above its picture when something is not as it should be. */
export function Lines({ state, silenced }: { state: StreamState; silenced: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <RestoredLine />
      {state === 'offline' && (
        <p className="board-offline" role="alert">
          {t('web.board.offline')}
        </p>
      )}
      {silenced && <p className="board-offline">{t('web.board.silenced')}</p>}
    </>
  );
}
