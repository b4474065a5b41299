import { useEffect, useRef, useState } from 'react';
import { readSignals, type SignCall, sendSignal } from './data.ts';
import { closeMedia, type NoMedia, openMedia } from './media.ts';
import { type Line, type Peer, startPeer } from './peer.ts';

export interface Said {
  no: number;
  own: boolean;
  text: string;
}

/** The room of a call that was taken: one's own picture, the other's, how the line is, and what was written. */
export function useRoom(hospital: number, call: SignCall) {
  const [own, setOwn] = useState<MediaStream | null>(null);
  const [missing, setMissing] = useState<NoMedia | null>(null);
  const [remote, setRemote] = useState<MediaStream | null>(null);
  const [line, setLine] = useState<Line>('waiting');
  const [said, setSaid] = useState<Said[]>([]);
  const [error, setError] = useState<unknown>(null);
  const room = useRef<{ peer: Peer; listen(): void } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one room a call; what changes of the call is heard below
  useEffect(() => {
    let gone = false;
    let media: MediaStream | null = null;
    async function enter() {
      const found = await openMedia();
      media = found.stream;
      if (gone) return closeMedia(media);
      setOwn(media);
      setMissing(found.missing);
      const peer = startPeer({
        side: call.side,
        iceServers: call.iceServers,
        own: media,
        say: async (kind, body) => void (await sendSignal(hospital, call.id, kind, body)),
        onRemote: setRemote,
        onLine: setLine,
      });
      room.current = { peer, listen: listener(peer) };
      room.current.listen();
    }
    function listener(peer: Peer) {
      let last = 0;
      let entered = false;
      let turn: Promise<void> = Promise.resolve();
      const hear = async () => {
        if (gone) return;
        const { items } = await readSignals(hospital, call.id, last);
        for (const signal of items) {
          last = signal.no;
          if (signal.kind === 'text') {
            const { text } = JSON.parse(signal.body) as { text: string };
            const one = { no: signal.no, own: signal.side === call.side, text };
            setSaid((all) => [...all, one]);
          } else if (entered) await peer.hear(signal);
        }
        // What was said before one came is over; a greeting starts anew.
        if (!entered) await peer.greet();
        entered = true;
      };
      return () => {
        turn = turn.then(hear).catch((failure) => {
          if (!gone) setError(failure);
        });
      };
    }
    enter().catch(setError);
    return () => {
      gone = true;
      room.current?.peer.close();
      room.current = null;
      closeMedia(media);
    };
  }, [hospital, call.id]);

  // Each version of the call may carry something new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is the sign
  useEffect(() => room.current?.listen(), [call.version]);

  return {
    own,
    missing,
    remote,
    line,
    said,
    error,
    again: () => void room.current?.peer.greet().catch(setError),
    write: (text: string) => sendSignal(hospital, call.id, 'text', { text }),
  };
}
