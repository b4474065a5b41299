import { words as booking, reminderWords } from '#modules/booking/ui/index.tsx';
import { words as catalog } from '#modules/catalog/ui/index.tsx';
import { words as identity } from '#modules/identity/ui/index.tsx';
import { words as messaging } from '#modules/messaging/ui/index.tsx';
import { words as queue } from '#modules/queue/ui/index.tsx';
import { start } from '#web/start.tsx';
import { PatientApp } from './app.tsx';
import { words as patient } from './words.ts';

void start(<PatientApp />, [patient, identity, catalog, messaging, booking, reminderWords, queue]);
