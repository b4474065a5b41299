import { Areas } from './areas.tsx';
import { Board } from './board.tsx';
import { DoorScreen } from './door.tsx';
import { PairedScreen } from './paired-screen.tsx';

/**
 * /board/1/screen shows what the hospital has chosen for this screen; /board/1/door/<room> is a door and /board/1/<waiting area> a
 * hall, without pairing and without a voice; anything shorter lists what one can hang up.
 */
export function BoardApp() {
  const [, , hospital, what, room] = location.pathname.split('/');
  if (hospital && what === 'screen') return <PairedScreen hospital={Number(hospital)} />;
  if (hospital && what === 'door' && room) return <DoorScreen hospital={Number(hospital)} room={room} />;
  if (hospital && what) return <Board hospital={Number(hospital)} place={what} />;
  return <Areas hospital={Number(hospital ?? 1) || 1} />;
}
