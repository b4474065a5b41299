import { lazy } from 'react';

/** The drawing library is fetched only here, and only on this page. */
export const BarsChart = lazy(() => import('./bars-chart.tsx').then((m) => ({ default: m.BarsChart })));
