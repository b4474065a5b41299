import type { App } from '../app.ts';
import type { RoomManifest } from '../room.ts';

/**
 * Whether a hospital exists, as the room that keeps them tells. A hospital once seen is remembered: none is ever taken
 * away. Who asks while the answer is under way waits for it: a crowd at a process that has just started asks once, and
 * stays in its order. Without such a room every number is let through.
 */
export function hospitalDoor(rooms: readonly RoomManifest[]) {
  const known = new Map<number, Promise<boolean>>();
  const keeper = rooms.find((room) => room.knowsHospital);
  return async (app: App, hospital: number): Promise<boolean> => {
    if (!keeper?.knowsHospital) return true;
    const asked = known.get(hospital) ?? keeper.knowsHospital(app, hospital);
    known.set(hospital, asked);
    const there = await asked.catch((error) => {
      known.delete(hospital);
      throw error;
    });
    if (!there) known.delete(hospital);
    return there;
  };
}
