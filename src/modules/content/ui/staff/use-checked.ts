import { useEffect, useState } from 'react';
import { type Finds, type Piece, type PieceText, usePieceActs } from './data.ts';

const AFTER_MS = 600;

/** What the rules find in the words as they stand, asked a moment after the last key; the server decides, here and at publishing. */
export function useChecked(hospital: number, piece: Piece, text: PieceText): Finds {
  const { check } = usePieceActs(hospital);
  const [checked, setChecked] = useState<Finds>({ finds: piece.finds, faults: piece.faults });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the words change, and only then
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      // Without an answer the last finds stay; saving asks again.
      check(piece.id, text).then(
        (found) => left || setChecked(found),
        () => {},
      );
    }, AFTER_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text]);
  return checked;
}
