import type { Act, CameFrom, Step } from './steps.ts';
import type { Turn } from './turn.ts';

export type Lang = 'zh' | 'en';
interface Names {
  zh: string;
  en: string;
}

/** `2F` as it is said: 2楼, floor 2; B1: 地下1层, basement 1. Any other label stays. */
export function floorWords(label: string, lang: Lang): string {
  const [, deep, number] = /^([Bb]?)(\d{1,2})[Ff]?$/.exec(label) ?? [];
  if (number === undefined) return label;
  if (deep) return lang === 'zh' ? `地下${number}层` : `basement ${number}`;
  return lang === 'zh' ? `${number}楼` : `floor ${number}`;
}

/** One step as a sentence that can be read out. */
export function say(step: Step, lang: Lang): string {
  return lang === 'zh' ? sayZh(step) : sayEn(step);
}

const OUT_ZH: Record<NonNullable<CameFrom>, string> = {
  lift: '出电梯',
  stairs: '出楼梯口',
  escalator: '下扶梯',
  door: '出门',
};
const OUT_EN: Record<NonNullable<CameFrom>, string> = {
  lift: 'Out of the lift',
  stairs: 'From the stairs',
  escalator: 'Off the escalator',
  door: 'Out of the door',
};
const TURN_ZH: Record<Turn, string> = { straight: '直走', left: '左转', right: '右转', back: '往回走' };
const TURN_EN: Record<Turn, string> = {
  straight: 'straight on',
  left: 'turn left',
  right: 'turn right',
  back: 'go back',
};

function sayZh(step: Step): string {
  switch (step.kind) {
    case 'walk': {
      const walk = `${headZh(step)}${farZh(step.metres)}`;
      return `${[walk, passing(step.passing, 'zh')].filter(Boolean).join('，')}。`;
    }
    case 'lift':
      return `乘${step.name.zh || '电梯'}到${place(step, 'zh')}。`;
    case 'stairs':
      return `走${step.name.zh || '楼梯'}${step.up ? '上' : '下'}到${place(step, 'zh')}。`;
    case 'escalator':
      return `乘${step.name.zh || '自动扶梯'}${step.up ? '上' : '下'}到${place(step, 'zh')}。`;
    case 'cross':
      return `${step.name.zh ? `穿过${step.name.zh}，` : ''}到${place(step, 'zh')}。`;
    case 'arrive': {
      if (step.side === null) return `到了：${step.name.zh}。`;
      const side = step.side === 'left' ? '左手边' : '右手边';
      return step.ordinal === null ? `${step.name.zh}在${side}。` : `${side}第${step.ordinal}个门就是${step.name.zh}。`;
    }
  }
}

function sayEn(step: Step): string {
  switch (step.kind) {
    case 'walk':
      return `${[headEn(step), farEn(step.metres), passing(step.passing, 'en')].filter(Boolean).join(', ')}.`;
    case 'lift':
      return `Take ${step.name.en || 'the lift'} to ${place(step, 'en')}.`;
    case 'stairs':
      return `Take ${step.name.en || 'the stairs'} ${step.up ? 'up' : 'down'} to ${place(step, 'en')}.`;
    case 'escalator':
      return `Take ${step.name.en || 'the escalator'} ${step.up ? 'up' : 'down'} to ${place(step, 'en')}.`;
    case 'cross':
      return step.name.en ? `Through ${step.name.en} to ${place(step, 'en')}.` : `Go to ${place(step, 'en')}.`;
    case 'arrive':
      if (step.side === null) return `You are there: ${step.name.en}.`;
      return step.ordinal === null
        ? `${step.name.en} is on your ${step.side}.`
        : `${step.name.en} is the ${nth(step.ordinal)} door on your ${step.side}.`;
  }
}

type Walk = Extract<Act, { kind: 'walk' }>;

function headZh({ facing, turn, out, at, towards }: Walk): string {
  if (turn === null) return towards ? `往${towards.zh}方向` : '照图上的线';
  if (facing) {
    const look = '看着墙上的码，';
    if (turn === 'straight') return `${look}往前`;
    return turn === 'back' ? `${look}转身往回` : `${look}${TURN_ZH[turn]}，`;
  }
  const lead = out ? OUT_ZH[out] : at ? `到${at.zh}` : '';
  return turn === 'straight' ? `${lead ? `${lead}，` : ''}一直往前` : `${lead}${TURN_ZH[turn]}，`;
}

function headEn({ facing, turn, out, at, towards }: Walk): string {
  if (turn === null) return towards ? `Walk towards ${towards.en}` : 'Follow the line on the plan';
  if (facing) {
    const look = 'Facing the code on the wall, ';
    if (turn === 'straight') return `${look}walk ahead`;
    return look + (turn === 'back' ? 'turn round' : TURN_EN[turn]);
  }
  const lead = out ? OUT_EN[out] : at ? `At ${at.en}` : '';
  return lead ? `${lead}, ${TURN_EN[turn]}` : capital(TURN_EN[turn]);
}

function place(act: Extract<Act, { floor: object }>, lang: Lang): string {
  const floor = floorWords(act.floor.label, lang);
  if (!act.building) return floor;
  return lang === 'zh' ? `${act.building.zh}${floor}` : `${act.building.en}, ${floor}`;
}

function passing(names: readonly Names[], lang: Lang): string {
  if (names.length === 0) return '';
  return lang === 'zh'
    ? `过${names.map((one) => one.zh).join('、')}`
    : `past ${names.map((one) => one.en).join(' and ')}`;
}

/** Nobody measures: under six metres a few steps, above in fives. */
const inFives = (metres: number): number => Math.round(metres / 5) * 5;
const farZh = (metres: number): string => (metres < 6 ? '走几步' : `走约${inFives(metres)}米`);
const farEn = (metres: number): string => (metres < 6 ? 'a few steps' : `about ${inFives(metres)} metres`);

const nth = (n: number): string => ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'][n] ?? `${n}th`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
