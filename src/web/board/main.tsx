import { startBare } from '#web/start-bare.tsx';

void startBare(<main />, []);
