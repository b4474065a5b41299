import { lazy, Suspense } from 'react';
import { Board } from './board.tsx';

// A screen shows one of these for years: it fetches that one.
const Areas = lazy(() => import('./areas.tsx').then((m) => ({ default: m.Areas })));
const DoorScreen = lazy(() => import('./door.tsx').then((m) => ({ default: m.DoorScreen })));
const FeedBoard = lazy(() => import('./feed-board.tsx').then((m) => ({ default: m.FeedBoard })));
const PairedScreen = lazy(() => import('./paired-screen.tsx').then((m) => ({ default: m.PairedScreen })));

/**
 * /board/1/screen shows what the hospital has chosen for this screen; /board/1/door/<room> is a door, /board/1/pharmacy/<waiting area>
 * and /board/1/exams/<waiting area> are boards of those, and /board/1/<waiting area> a hall: without pairing and without a voice;
 * anything shorter lists what one can hang up.
 */
export function BoardApp() {
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}

function Shown() {
  const [, , hospital, what, room] = location.pathname.split('/');
  if (hospital && what === 'screen') return <PairedScreen hospital={Number(hospital)} />;
  if (hospital && what === 'door' && room) return <DoorScreen hospital={Number(hospital)} room={room} />;
  if (hospital && (what === 'pharmacy' || what === 'exams') && room)
    return <FeedBoard hospital={Number(hospital)} kind={what} place={room} />;
  if (hospital && what) return <Board hospital={Number(hospital)} place={what} />;
  return <Areas hospital={Number(hospital ?? 1) || 1} />;
}
