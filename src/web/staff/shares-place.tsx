import { SharesPage, type SharesView } from '#modules/booking/ui/staff/index.tsx';
import { navigate, useLocation } from '#web/kit/index.ts';
import { daysLater } from './days.ts';

/** What the page of shares looks at stands in the address. */
export function Shares({ hospital, today }: { hospital: number; today: string }) {
  const { query } = useLocation();
  const from = query.get('from') ?? today;
  const view: SharesView = {
    from,
    to: query.get('to') ?? daysLater(from, 6),
    department: query.get('department'),
    day: query.get('day'),
    slot: query.get('slot'),
  };
  function change(part: Partial<SharesView>) {
    const next = { ...view, ...part };
    const given = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null);
    navigate(`/staff/compliance?${new URLSearchParams(given)}`, { stay: true });
  }
  return <SharesPage hospital={hospital} view={view} onView={change} />;
}
