import './room.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice, Problem } from '#web/kit/index.ts';
import { Chat } from './chat.tsx';
import { type SignCall, useSignActs } from './data.ts';
import { useRoom } from './use-room.ts';

/** Two pictures, what one writes, and the way out. Nothing is recorded. */
export function Room({ hospital, call }: { hospital: number; call: SignCall }) {
  const { t } = useTranslation();
  const room = useRoom(hospital, call);
  const acts = useSignActs(hospital);
  const [error, setError] = useState<unknown>(null);
  const [ends, setEnds] = useState(false);
  const wrong = error ?? room.error;
  async function end() {
    setEnds(true);
    await acts.end(call.id).catch(setError);
    setEnds(false);
  }
  return (
    <section className="sign-room stack" aria-label={t('servicedesk.sign.room')}>
      <p role="status" className="quiet-words">
        {/* words: servicedesk.sign.line.waiting servicedesk.sign.line.connecting servicedesk.sign.line.connected servicedesk.sign.line.lost */}
        {t(`servicedesk.sign.line.${room.line}`)} {call.other && t('servicedesk.sign.with', { name: call.other })}
      </p>
      <div className="sign-pictures">
        <Picture stream={room.remote} name={t('servicedesk.sign.theirs')} className="theirs" />
        {room.missing === null && (
          <Picture stream={room.own} name={t('servicedesk.sign.yours')} className="yours" muted />
        )}
      </div>
      {/* words: servicedesk.sign.missing.denied servicedesk.sign.missing.absent servicedesk.sign.missing.insecure */}
      {room.missing !== null && <Notice tone="soon" title={t(`servicedesk.sign.missing.${room.missing}`)} />}
      {wrong !== null && wrong !== undefined && <Problem error={wrong} />}
      <div className="row">
        <Button look="danger" busy={ends} onClick={() => void end()}>
          {t('servicedesk.sign.end')}
        </Button>
        {room.own && <Toggles stream={room.own} />}
        {room.line === 'lost' && (
          <Button look="quiet" onClick={room.again}>
            {t('servicedesk.sign.again')}
          </Button>
        )}
      </div>
      <Chat said={room.said} onSay={room.write} />
    </section>
  );
}

function Picture(props: { stream: MediaStream | null; name: string; className: string; muted?: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = props.stream;
  }, [props.stream]);
  return (
    <video ref={video} className={props.className} aria-label={props.name} muted={props.muted} autoPlay playsInline />
  );
}

/** Nobody has to be seen or heard all the time. */
function Toggles({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation();
  const [off, setOff] = useState<Record<string, boolean>>({});
  const kinds = (['video', 'audio'] as const).filter((kind) => stream.getTracks().some((track) => track.kind === kind));
  return kinds.map((kind) => (
    <Button
      key={kind}
      look="quiet"
      aria-pressed={off[kind] === true}
      onClick={() => {
        const next = !off[kind];
        for (const track of stream.getTracks()) if (track.kind === kind) track.enabled = !next;
        setOff({ ...off, [kind]: next });
      }}
    >
      {/* words: servicedesk.sign.video.off servicedesk.sign.video.on servicedesk.sign.audio.off servicedesk.sign.audio.on */}
      {t(`servicedesk.sign.${kind}.${off[kind] ? 'on' : 'off'}`)}
    </Button>
  ));
}
