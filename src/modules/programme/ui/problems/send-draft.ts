import { api } from '#web/client/api.ts';
import { type Draft, dropDraft, keepDraft } from './drafts.ts';
import { sendPhoto } from './send-photos.ts';

/**
 * Sends what was kept. Each photograph that arrived is noted, so that it is not sent again after a lost line. Throws
 * ApiProblem; the draft then stays.
 */
export async function sendDraft(draft: Draft): Promise<void> {
  const { hospital, found } = draft;
  const kept = { ...draft, ready: true };
  await keepDraft(kept);
  for (const photo of draft.photos.slice(draft.sent.length)) {
    kept.sent = [...kept.sent, await sendPhoto(hospital, photo)];
    await keepDraft(kept);
  }
  try {
    await api(`/api/h/${hospital}/programme/problems`, {
      method: 'POST',
      body: { ...found, place: found.place.trim(), words: found.words.trim(), photos: kept.sent },
      intent: `programme.record.${draft.id}`,
    });
  } catch (problem) {
    // Its photographs belong to a problem already: an earlier try arrived, only its answer was lost.
    if ((problem as { code?: string }).code !== 'programme.photo_used') throw problem;
  }
  await dropDraft(draft.id);
}

/** The line was down or the server did not answer: it goes by itself later. */
export const isLater = (problem: unknown): boolean => {
  const status = (problem as { status?: number }).status;
  return status === undefined || status === 0 || status >= 500;
};
