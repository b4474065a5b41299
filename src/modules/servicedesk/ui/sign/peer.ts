import type { Signal, SignCall } from './data.ts';

export type Line = 'waiting' | 'connecting' | 'connected' | 'lost';
type Say = (kind: Signal['kind'], body: object) => Promise<void>;
interface Asked {
  sid: string;
  sdp: string;
}

export interface Peer {
  /** What the other browser has said. */
  hear(signal: Signal): Promise<void>;
  /** Comes into the room, or tries anew. */
  greet(): Promise<void>;
  close(): void;
}

/** Host addresses are found at once; a relay that does not answer must not hold up the call. */
const GATHER_MS = 2_500;

/**
 * One side of a call between two browsers. Whoever comes greets; the guest answers a greeting with its own, the interpreter
 * answers one with an offer, and the guest an offer with an answer: so whoever comes late, loads the page anew or lost the
 * line meets the other again. Each offer has a name (`sid`), so that what belongs to an earlier one is not mixed in.
 */
export function startPeer(o: {
  side: SignCall['side'];
  iceServers: SignCall['iceServers'];
  own: MediaStream | null;
  say: Say;
  onRemote: (stream: MediaStream) => void;
  onLine: (line: Line) => void;
}): Peer {
  let pc: RTCPeerConnection | null = null;
  let sid = '';

  function open(name: string): RTCPeerConnection {
    pc?.close();
    sid = name;
    const made = new RTCPeerConnection({ iceServers: o.iceServers });
    const remote = new MediaStream();
    made.ontrack = ({ track }) => {
      remote.addTrack(track);
      o.onRemote(remote);
    };
    made.onconnectionstatechange = () => {
      if (made !== pc) return;
      if (made.connectionState === 'connected') o.onLine('connected');
      else if (made.connectionState === 'failed' || made.connectionState === 'disconnected') o.onLine('lost');
    };
    o.onLine('connecting');
    pc = made;
    return made;
  }

  function addOwn(to: RTCPeerConnection, offers: boolean): void {
    for (const kind of ['video', 'audio'] as const) {
      const track = o.own?.getTracks().find((one) => one.kind === kind);
      if (track && o.own) to.addTrack(track, o.own);
      else if (offers) to.addTransceiver(kind, { direction: 'recvonly' });
    }
  }

  async function described(of: RTCPeerConnection): Promise<string> {
    await of.setLocalDescription();
    await new Promise<void>((resolve) => {
      const done = () => of.iceGatheringState === 'complete' && resolve();
      of.addEventListener('icegatheringstatechange', done);
      setTimeout(resolve, GATHER_MS);
      done();
    });
    return of.localDescription?.sdp ?? '';
  }

  async function offer(): Promise<void> {
    const made = open(randomName());
    const name = sid;
    addOwn(made, true);
    const sdp = await described(made);
    if (sid === name) await o.say('offer', { sid: name, sdp });
  }

  async function answer({ sid: name, sdp }: Asked): Promise<void> {
    const made = open(name);
    await made.setRemoteDescription({ type: 'offer', sdp });
    addOwn(made, false);
    const own = await described(made);
    if (sid === name) await o.say('answer', { sid: name, sdp: own });
  }

  return {
    async hear({ side, kind, body }) {
      if (side === o.side) return;
      if (kind === 'hello') return o.side === 'guest' ? o.say('hello', {}) : offer();
      const asked = JSON.parse(body) as Asked;
      if (kind === 'offer' && o.side === 'guest') return answer(asked);
      if (kind === 'answer' && asked.sid === sid && pc?.signalingState === 'have-local-offer')
        await pc.setRemoteDescription({ type: 'answer', sdp: asked.sdp });
    },
    greet: () => o.say('hello', {}),
    close() {
      sid = '';
      pc?.close();
      pc = null;
    },
  };
}

function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
