import { useState } from 'react';
import { Button } from '#web/kit/index.ts';

interface Props {
  words: string;
  /** What the second press says and does. */
  sure: string;
  /** Of whom or what, for whoever does not see the line it stands in. */
  about: string;
  busy?: boolean;
  onDo: () => void;
}

/** Two presses in one place instead of a dialog, for what one press must not undo. */
export function SureButton({ words, sure, about, busy = false, onDo }: Props) {
  const [asked, setAsked] = useState(false);
  function press() {
    setAsked(!asked);
    if (asked) onDo();
  }
  return (
    <Button look={asked ? 'danger' : 'plain'} busy={busy} onBlur={() => setAsked(false)} onClick={press}>
      {asked ? sure : words} <span className="only-heard">{about}</span>
    </Button>
  );
}
