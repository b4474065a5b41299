import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Input, toast } from '#web/kit/index.ts';

/** The address as it was just made: open it in the calendar of this phone, or copy it for another. */
export function CalendarAddress({ address }: { address: string }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  async function copy() {
    const field = box.current?.querySelector('input');
    field?.select();
    try {
      await navigator.clipboard.writeText(address);
      toast(t('booking.calendar.copied'));
    } catch {
      // Over plain HTTP a page may not write there: the text stands selected.
      toast(t('booking.calendar.selected'));
    }
  }
  return (
    <Card title={t('booking.calendar.ready')}>
      <div className="stack" ref={box}>
        <a className="btn main big wide" href={address.replace(/^https?:/, 'webcal:')}>
          {t('booking.calendar.open')}
        </a>
        <Input
          label={t('booking.calendar.address')}
          hint={t('booking.calendar.once')}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <Button look="quiet" wide onClick={() => void copy()}>
          {t('booking.calendar.copy')}
        </Button>
      </div>
    </Card>
  );
}
