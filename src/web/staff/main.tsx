import './staff.css';
import './desk.css';
import './facts.css';
import './duplicates.css';
import './imports.css';
import './setup.css';
import './flow.css';
import './shares.css';
import { words as bookingWords, reminderWords } from '#modules/booking/ui/staff/index.tsx';
import { words as catalogWords } from '#modules/catalog/ui/staff/index.tsx';
import { words as elasticWords } from '#modules/elastic/ui/staff/index.tsx';
import { words as identityWords } from '#modules/identity/ui/index.tsx';
import { words as identityStaffWords } from '#modules/identity/ui/staff/index.tsx';
import { words as queueWords } from '#modules/queue/ui/staff/index.tsx';
import { start } from '#web/start.tsx';
import { StaffApp } from './staff-app.tsx';

const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

void start(<StaffApp />, [
  identityWords,
  identityStaffWords,
  bookingWords,
  elasticWords,
  reminderWords,
  queueWords,
  catalogWords,
  words,
]);
