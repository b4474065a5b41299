import type { Indicator } from './data.ts';
import { meetsTarget } from './say.ts';

/** A value as a bar with the target as a mark on it. The figures beside it say the same in words. */
export function TargetBar({ indicator, value, end }: { indicator: Indicator; value: number | null; end: number }) {
  const share = (of: number) => `${Math.min(100, Math.max(0, (of / end) * 100))}%`;
  const missed = meetsTarget(indicator, value) === false;
  return (
    <span className="target-bar" aria-hidden="true">
      {value !== null && <span className={missed ? 'fill missed' : 'fill'} style={{ width: share(value) }} />}
      {indicator.target && <span className="mark" style={{ left: share(indicator.target.value) }} />}
    </span>
  );
}
