import { start } from '#web/start.tsx';

void start(<main />, []);
