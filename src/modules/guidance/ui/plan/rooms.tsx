import type { PointerEvent } from 'react';
import { boxOf, labelLines } from './label-lines.ts';

export interface DrawnRoom {
  id: string;
  kind: string;
  name: string;
  shape: readonly (readonly [number, number])[];
}

interface Props {
  rooms: readonly DrawnRoom[];
  /** Height of letters, in metres of the plan. */
  size: number;
  chosen?: string;
  /** With the mouse; the keyboard has the list beside the drawing. */
  onPick?: (id: string, event: PointerEvent) => void;
}

/** The rooms of a floor. Everything is made of elements from numbers and texts: a name is never read as markup. */
export function Rooms({ rooms, size, chosen, onPick }: Props) {
  return (
    <>
      {rooms.map((room) => (
        <g
          key={room.id}
          className={`plan-room ${room.kind}${room.id === chosen ? ' chosen' : ''}`}
          onPointerDown={onPick && ((event) => onPick(room.id, event))}
        >
          <polygon points={room.shape.map(([x, y]) => `${x},${y}`).join(' ')} />
          <Label room={room} size={size} />
        </g>
      ))}
    </>
  );
}

function Label({ room, size }: { room: DrawnRoom; size: number }) {
  const box = boxOf(room.shape);
  const lines = room.name ? labelLines(room.name, box, size) : null;
  if (!lines) return null;
  const top = box.y + box.height / 2 - ((lines.length - 1) * size * 1.15) / 2;
  return (
    <text textAnchor="middle" dominantBaseline="central" fontSize={size}>
      {lines.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <tspan key={i} x={box.x + box.width / 2} y={top + i * size * 1.15}>
          {words}
        </tspan>
      ))}
    </text>
  );
}
