const LONGEST = 1600;

/**
 * A photograph as it is sent: at most 1600 pixels long, drawn anew, so that it is light enough for a weak signal and
 * carries neither the place nor the device that a camera writes into its files. What cannot be drawn is sent as it is.
 */
export async function shrink(photo: Blob): Promise<Blob> {
  try {
    const image = await createImageBitmap(photo);
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
    return small ?? photo;
  } catch {
    return photo;
  }
}
