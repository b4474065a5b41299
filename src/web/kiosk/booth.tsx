import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnDevice, Person, Scan, Slip } from '#modules/kiosk/ui/index.tsx';
import { ApiProblem } from '#web/client/problem.ts';
import { ask, askHere, isSitting } from './ask.ts';
import { type Acts, type Draft, emptyFlow, type Flow, FlowContext, ONWARD, type Step } from './flow.ts';
import { Frame } from './frame.tsx';
import { Steps } from './steps.tsx';
import { StillThere } from './still-there.tsx';
import { stripLeak } from './strip-leak.ts';
import { useIdle } from './use-idle.ts';
import { useWedge } from './use-wedge.ts';

/** One person at the machine, from the first touch to the wipe. */
export function Booth({
  device,
  offline,
  onLeave,
  onLost,
}: {
  device: Extract<OwnDevice, { state: 'paired' }>;
  offline: boolean;
  onLeave: (reason: 'done' | 'idle' | 'left') => void;
  onLost: () => void;
}) {
  const { t } = useTranslation();
  const [flow, setFlow] = useState<Flow>(emptyFlow);
  const latest = useRef(flow);
  latest.current = flow;
  const working = useRef(false);
  const started = flow.step !== 'home' || flow.person !== null || flow.busy;
  const idle = useIdle({ ...device, on: started, onGone: () => onLeave('idle') });

  const go = useCallback((step: Step, change: Partial<Omit<Flow, 'step' | 'trail'>> = {}) => {
    setFlow((f) => ({ ...f, wrong: null, ...change, step, trail: step === 'home' ? [] : [...f.trail, f.step] }));
  }, []);

  const act = useCallback(
    (work: () => Promise<void>) => {
      if (working.current) return;
      working.current = true;
      setFlow((f) => ({ ...f, busy: true, wrong: null }));
      work()
        .catch((error: unknown) => {
          const problem = error instanceof ApiProblem ? error : null;
          if (problem?.code === 'kiosk.sitting_over') return onLeave('idle');
          if (problem?.code === 'kiosk.device_unknown') return onLost();
          setFlow((f) => ({ ...f, wrong: problem?.detail || t('web.problem.unknown') }));
        })
        .finally(() => {
          working.current = false;
          setFlow((f) => ({ ...f, busy: false }));
        });
    },
    [onLeave, onLost, t],
  );

  const identify = useCallback(
    (shown: object) =>
      act(async () => {
        const person = await askHere<Person>('/identify', { method: 'POST', body: shown });
        go(ONWARD[latest.current.goal], { person });
      }),
    [act, go],
  );

  const scanned = useCallback(
    (scan: Scan, raw: string) => {
      setFlow((f) => ({ ...f, draft: stripLeak(f.draft, raw) }));
      const { step } = latest.current;
      const wrong = (words: string) => setFlow((f) => ({ ...f, wrong: words }));
      if (scan.kind === 'slip')
        return act(async () => {
          go('slip', { slip: await ask<Slip>('/slips', { method: 'POST', body: { id: scan.id } }) });
        });
      if (scan.kind === 'id_misread') return wrong(t('web.kiosk.scan.misread'));
      if (scan.kind === 'unknown') return wrong(t('web.kiosk.scan.unknown'));
      if (step === 'register') {
        if (scan.kind !== 'id') return wrong(t('web.kiosk.register.idOnly'));
        return setFlow((f) => ({ ...f, wrong: null, draft: { ...f.draft, number: scan.number } }));
      }
      // Whose card it is decides from here on: what another has begun is not carried over.
      if (latest.current.person !== null) return wrong(t('web.kiosk.scan.other'));
      if (scan.kind === 'insurance_code') identify({ by: 'insurance', code: scan.code });
      else identify({ by: 'number', number: scan.number });
    },
    [act, go, identify, t],
  );
  useWedge({ onScan: scanned, on: !idle.asking });

  const acts = useMemo<Acts>(
    () => ({
      device,
      flow,
      go,
      act,
      identify,
      back: () => setFlow((f) => ({ ...f, wrong: null, step: f.trail.at(-1) ?? 'home', trail: f.trail.slice(0, -1) })),
      type: (change: Partial<Draft>) => setFlow((f) => ({ ...f, draft: { ...f.draft, ...change } })),
      leave: (reason) => onLeave(reason),
    }),
    [device, flow, go, act, identify, onLeave],
  );

  return (
    <FlowContext value={acts}>
      {idle.asking && (
        <StillThere
          seconds={idle.secondsLeft}
          onStay={() => {
            idle.stay();
            if (isSitting()) void askHere('/stay', { method: 'POST' }).catch(() => undefined);
          }}
          onLeave={() => onLeave('left')}
        />
      )}
      {/* What was typed stays as it is behind the question. */}
      <div hidden={idle.asking}>
        <Frame offline={offline}>
          <Steps />
        </Frame>
      </div>
    </FlowContext>
  );
}
