import '../go/go.css';
import './editor.css';

export { PlanPage } from './plan-page.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
