import { useState } from 'react';
import type { DeskChannel } from '#modules/booking/ui/staff/index.tsx';

const KEY = 'shuxin.desk.channel';

/** Window or phone: chosen once on this device and kept there; it says nothing about any person. */
export function useDeskChannel(): [channel: DeskChannel, choose: (channel: DeskChannel) => void] {
  const [channel, setChannel] = useState(kept);
  return [
    channel,
    (chosen) => {
      setChannel(chosen);
      try {
        localStorage.setItem(KEY, chosen);
      } catch {
        // storage may be forbidden; then it holds until the page is left
      }
    },
  ];
}

function kept(): DeskChannel {
  try {
    return localStorage.getItem(KEY) === 'phone' ? 'phone' : 'window';
  } catch {
    return 'window';
  }
}
