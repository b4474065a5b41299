import { useState } from 'react';
import type { Session } from '../data.ts';
import { PlaceButtons } from './place-buttons.tsx';
import { SlotStory } from './slot-story.tsx';

/** The places of one session of the rota, each with its story. */
export function SessionPlaces({ hospital, slots }: { hospital: number; slots: Session['slots'] }) {
  const [slot, setSlot] = useState<string | null>(null);
  return (
    <>
      <PlaceButtons slots={slots} onStory={setSlot} />
      {slot && <SlotStory hospital={hospital} slot={slot} onClose={() => setSlot(null)} />}
    </>
  );
}
