import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, momentName } from '#web/kit/index.ts';
import type { CallerCase } from './caller-data.ts';

/** The places, newest first; people and accounts are numbers here, not names. */
export function CallerTakes({ one, today }: { one: CallerCase; today: string }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const at = (moment: string) => momentName(moment, today, i18n.language as Lang);
  if (one.takes.length === 0) return <p className="quiet-words">{t('booking.staff.caller.noTakes')}</p>;
  return (
    <div>
      <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('booking.staff.caller.takes', { count: one.takes.length, people: one.people, accounts: one.accounts })}
      </Button>
      {open && (
        <section
          className="facts-scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
          tabIndex={0}
          aria-label={t('booking.staff.caller.takesOf', { sign: one.sign })}
        >
          <table className="facts-table">
            <thead>
              <tr>
                <th scope="col">{t('booking.staff.caller.takenAt')}</th>
                {one.kind === 'device' && <th scope="col">{t('booking.staff.caller.accountNo')}</th>}
                <th scope="col">{t('booking.staff.caller.personNo')}</th>
                <th scope="col">{t('booking.staff.caller.place')}</th>
                <th scope="col">{t('booking.staff.caller.givenBack')}</th>
              </tr>
            </thead>
            <tbody>
              {one.takes.map((take, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: facts of the past in a fixed order
                <tr key={n}>
                  <td>{at(take.takenAt)}</td>
                  {one.kind === 'device' && <td>{take.account}</td>}
                  <td>{take.person}</td>
                  <td>
                    {take.department} {take.practitioner} {take.start && at(take.start)}
                  </td>
                  <td>{take.givenBackAt ? at(take.givenBackAt) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
