import { useEffect, useRef } from 'react';
import { emptyWedge, readScan, type Scan, wedgeStep } from '#modules/kiosk/ui/index.tsx';

/** Hears every key before the page does and tells a scanner from fingers. The buffer goes with the person. */
export function useWedge({
  today,
  demo,
  on,
  onScan,
}: {
  today: string;
  demo: boolean;
  on: boolean;
  onScan: (scan: Scan, raw: string) => void;
}): void {
  const latest = useRef({ today, demo, on, onScan });
  latest.current = { today, demo, on, onScan };
  useEffect(() => {
    let wedge = emptyWedge;
    function heard(event: KeyboardEvent) {
      // An input method composes: these are fingers.
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const step = wedgeStep(wedge, event.key, event.timeStamp);
      wedge = step.wedge;
      if (step.swallow) {
        event.preventDefault();
        event.stopPropagation();
      }
      const { onScan: tell, on: hears, ...options } = latest.current;
      if (step.scanned !== null && hears) tell(readScan(step.scanned, options), step.scanned);
    }
    window.addEventListener('keydown', heard, { capture: true });
    return () => window.removeEventListener('keydown', heard, { capture: true });
  }, []);
}
