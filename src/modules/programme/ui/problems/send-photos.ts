import { sendBytes } from '#web/client/send-bytes.ts';

/** Sends photographs one after the other; answers their ids in their order. Throws ApiProblem. */
export async function sendPhotos(hospital: number, photos: readonly Blob[]): Promise<string[]> {
  const ids: string[] = [];
  for (const photo of photos) ids.push(await sendPhoto(hospital, photo));
  return ids;
}

export const sendPhoto = async (hospital: number, file: Blob): Promise<string> =>
  (await sendBytes<{ id: string }>(`/api/h/${hospital}/programme/problem-files`, file)).id;
