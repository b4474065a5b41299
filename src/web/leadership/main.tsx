import './leadership.css';
import { words as identityWords } from '#modules/identity/ui/index.tsx';
import { words as identityStaffWords } from '#modules/identity/ui/staff/index.tsx';
import { words as programmeWords } from '#modules/programme/ui/staff/index.tsx';
import { start } from '#web/start.tsx';
import { LeadershipApp } from './leadership-app.tsx';

const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

void start(<LeadershipApp />, [identityWords, identityStaffWords, programmeWords, words]);
