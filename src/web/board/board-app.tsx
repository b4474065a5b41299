import { Areas } from './areas.tsx';
import { Board } from './board.tsx';

/** /board/1/<waiting area> is a board; anything shorter lists the areas one can hang up. */
export function BoardApp() {
  const [, , hospital, place] = location.pathname.split('/');
  if (hospital && place) return <Board hospital={Number(hospital)} place={place} />;
  return <Areas hospital={Number(hospital ?? 1) || 1} />;
}
