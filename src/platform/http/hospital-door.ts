import type { App } from '../app.ts';
import type { RoomManifest } from '../room.ts';

/**
 * Whether a hospital exists, as the room that keeps them tells. A hospital once seen is remembered: none is ever taken
 * away. Without such a room every number is let through.
 */
export function hospitalDoor(rooms: readonly RoomManifest[]) {
  const known = new Set<number>();
  const keeper = rooms.find((room) => room.knowsHospital);
  return async (app: App, hospital: number): Promise<boolean> => {
    if (!keeper?.knowsHospital || known.has(hospital)) return true;
    const there = await keeper.knowsHospital(app, hospital);
    if (there) known.add(hospital);
    return there;
  };
}
