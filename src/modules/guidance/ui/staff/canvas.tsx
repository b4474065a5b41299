import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { added, GRID, moved, newEdge, newRoom, newSpot, removed } from '../../domain/edit-plan.ts';
import type { Floor, Plan } from '../../domain/plan.ts';
import { Rooms } from '../plan/rooms.tsx';
import type { PlanWork } from './use-plan.ts';

export type Tool = 'move' | 'room' | 'spot' | 'way';
type Point = readonly [number, number];
interface Drag {
  id: string;
  from: Point;
  to: Point;
}

const ARROWS: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The floor as it is drawn: with the mouse one drags, draws and joins; with the keyboard arrows move what is chosen. */
export function Canvas({
  work,
  floor,
  tool,
  onTool,
  lang,
}: {
  work: PlanWork;
  floor: Floor;
  tool: Tool;
  onTool: (tool: Tool) => void;
  lang: 'zh' | 'en';
}) {
  const { t } = useTranslation();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [joins, setJoins] = useState<string | null>(null);
  const { chosen, choose } = work;
  const plan = drag && tool === 'move' ? moved(work.plan, drag.id, by(drag)) : work.plan;
  const size = floor.width * 0.016;
  const spots = plan.spots.filter((spot) => spot.floor === floor.id);
  const known = new Map(spots.map((spot) => [spot.id, spot]));

  function pointOf(event: PointerEvent): Point {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.current?.getScreenCTM()?.inverse());
    return [place.x, place.y];
  }
  function put(next: Plan, id: string) {
    work.change(next);
    choose(id);
    onTool('move');
  }
  function pick(id: string, event: PointerEvent) {
    event.stopPropagation();
    if (tool === 'way') return join(id);
    choose(id);
    if (tool === 'move') {
      svg.current?.setPointerCapture(event.pointerId);
      setDrag({ id, from: pointOf(event), to: pointOf(event) });
    }
  }
  function join(id: string) {
    if (!known.has(id)) return;
    if (joins === null || joins === id) return setJoins(id);
    const edge = newEdge(work.plan, joins, id);
    setJoins(null);
    put(added(work.plan, 'edges', edge), edge.id);
  }
  function down(event: PointerEvent) {
    const at = pointOf(event);
    if (tool === 'spot') return addSpot(at);
    if (tool === 'room') {
      svg.current?.setPointerCapture(event.pointerId);
      return setDrag({ id: '', from: at, to: at });
    }
    choose('');
  }
  function up() {
    if (!drag) return;
    setDrag(null);
    const [dx, dy] = by(drag);
    if (tool === 'room') return addRoom(drag.from, drag.to);
    if (Math.hypot(dx, dy) >= GRID / 2) work.change(moved(work.plan, drag.id, [dx, dy]));
  }
  function addSpot(at: Point) {
    const spot = newSpot(work.plan, floor.id, at);
    put(added(work.plan, 'spots', spot), spot.id);
  }
  function addRoom(from: Point, to: Point) {
    const room = newRoom(work.plan, floor.id, from, to);
    put(added(work.plan, 'rooms', room), room.id);
  }
  function press(event: KeyboardEvent) {
    const arrow = ARROWS[event.key];
    const far = event.shiftKey ? 5 : GRID;
    const middle: Point = [floor.width / 2, floor.height / 2];
    if (arrow && chosen) work.change(moved(work.plan, chosen, [arrow[0] * far, arrow[1] * far]));
    else if (event.key === 'Delete' && chosen) {
      work.change(removed(work.plan, 'rooms', chosen));
      choose('');
    } else if (event.key === 'Enter' && tool === 'spot') addSpot(middle);
    else if (event.key === 'Enter' && tool === 'room')
      addRoom([middle[0] - 2.5, middle[1] - 2.5], [middle[0] + 2.5, middle[1] + 2.5]);
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) work.undo?.();
    else return;
    event.preventDefault();
  }
  return (
    <div
      className="plan-canvas"
      role="application"
      aria-label={t('guidance.plan.canvas')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that takes the arrow keys; there is no element for it
      tabIndex={0}
      onKeyDown={press}
    >
      <svg
        ref={svg}
        className="plan"
        viewBox={`-1 -1 ${floor.width + 2} ${floor.height + 2}`}
        aria-hidden="true"
        focusable="false"
        onPointerDown={down}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
        onPointerUp={up}
        onPointerCancel={() => setDrag(null)}
      >
        <rect className="plan-ground" width={floor.width} height={floor.height} />
        <Rooms
          rooms={plan.rooms
            .filter((room) => room.floor === floor.id)
            .map((room) => ({ ...room, name: room[lang] || room.zh }))}
          size={size}
          chosen={chosen}
          onPick={pick}
        />
        {plan.edges.map((edge) => {
          const [a, b] = [known.get(edge.a), known.get(edge.b)];
          return (
            a &&
            b && (
              <g
                key={edge.id}
                className={`plan-edge ${edge.kind}${edge.id === chosen ? ' chosen' : ''}`}
                onPointerDown={(event) => pick(edge.id, event)}
              >
                <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} className="grip" strokeWidth={size} />
                <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} strokeWidth={size * 0.22} />
              </g>
            )
          );
        })}
        {spots.map((spot) => (
          <circle
            key={spot.id}
            className={`plan-spot ${spot.kind}${spot.id === chosen || spot.id === joins ? ' chosen' : ''}`}
            cx={spot.x}
            cy={spot.y}
            r={size * (spot.kind === 'way' ? 0.32 : 0.5)}
            strokeWidth={size * 0.16}
            onPointerDown={(event) => pick(spot.id, event)}
          />
        ))}
        {drag && tool === 'room' && (
          <rect
            className="plan-draft"
            x={Math.min(drag.from[0], drag.to[0])}
            y={Math.min(drag.from[1], drag.to[1])}
            width={Math.abs(by(drag)[0])}
            height={Math.abs(by(drag)[1])}
            strokeWidth={size * 0.15}
          />
        )}
      </svg>
    </div>
  );
}

const by = ({ from, to }: Drag): Point => [to[0] - from[0], to[1] - from[1]];
