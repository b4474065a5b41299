import './kiosk.css';
import './paper.css';
import { startBare } from '#web/start-bare.tsx';
import { KioskApp } from './kiosk-app.tsx';

const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

void startBare(<KioskApp />, [words]);
