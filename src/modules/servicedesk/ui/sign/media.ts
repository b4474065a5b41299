/** Why there is no picture of oneself: the person said no, there is no camera, or the page is not served over TLS. */
export type NoMedia = 'denied' | 'absent' | 'insecure';
export interface OwnMedia {
  stream: MediaStream | null;
  /** What is missing: nothing, the camera, or both. */
  missing: NoMedia | null;
}

/** Camera and microphone; else the camera alone (one signs, one need not speak); else the microphone; else nothing. */
export async function openMedia(): Promise<OwnMedia> {
  const { mediaDevices } = navigator;
  if (!mediaDevices) return { stream: null, missing: globalThis.isSecureContext ? 'absent' : 'insecure' };
  let missing: NoMedia | null = null;
  const video = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24 } };
  for (const wanted of [{ video, audio: true }, { video }, { audio: true }]) {
    try {
      const stream = await mediaDevices.getUserMedia(wanted);
      return { stream, missing: stream.getVideoTracks().length > 0 ? null : (missing ?? 'absent') };
    } catch (error) {
      missing = (error as Error).name === 'NotAllowedError' ? 'denied' : 'absent';
    }
  }
  return { stream: null, missing };
}

export function closeMedia(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
