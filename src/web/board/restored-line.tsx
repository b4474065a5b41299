import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';

/** A board hangs for months: it may come to hang on a copy, and the copy may become the house. */
const ASK_AGAIN_MS = 60_000;

/** Says that these calls are those of a copy made from a backup. */
export function RestoredLine() {
  const { t } = useTranslation();
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    // Without an answer the line stays as it is; that the house is away is said elsewhere.
    const ask = () =>
      api<{ restored: boolean }>('/readyz').then(
        (answer) => setRestored(answer.restored),
        () => {},
      );
    void ask();
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return restored ? <p className="board-offline">{t('web.restored')}</p> : null;
}
