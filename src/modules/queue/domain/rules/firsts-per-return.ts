import type { Lane } from '../lanes.ts';
import type { QueueRules } from '../queue-rules.ts';

/**
 * How many first visits are called before one who is back from tests (ecosystem 1.3: 2 first : 1 return; 1 : 1 when returns outnumber).
 * Counted among those whose turn has come.
 */
export function firstsPerReturn(ready: readonly { lane: Lane }[], rules: QueueRules): number {
  const returns = ready.filter(({ lane }) => lane === 'return').length;
  return returns > ready.length - returns ? rules.firstPerReturnMany : rules.firstPerReturn;
}
