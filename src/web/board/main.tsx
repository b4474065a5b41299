import './board.css';
import { startBare } from '#web/start-bare.tsx';
import { BoardApp } from './board-app.tsx';

const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

void startBare(<BoardApp />, [words]);
