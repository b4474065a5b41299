import type { Found } from './record-fields.ts';

/** What was seen on a round and has not been sent: kept on this device, for this person, until the server has it. */
export interface Draft {
  id: string;
  account: string;
  hospital: number;
  found: Found;
  photos: Blob[];
  /** Photographs that the server has already, in their order. */
  sent: string[];
  /** Sending was pressed; it goes by itself when the line is back. */
  ready: boolean;
}

const STORE = 'drafts';
let opening: Promise<IDBDatabase> | undefined;

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open('shuxin-problems', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'id' });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  return opening;
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const store = (await opened()).transaction(STORE, mode).objectStore(STORE);
  return new Promise((done, failed) => {
    const asked = act(store);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

/** Those of this person, oldest first; none where the device keeps nothing. */
export async function draftsOf(account: string, hospital: number): Promise<Draft[]> {
  const all = await inStore<Draft[]>('readonly', (store) => store.getAll()).catch(() => []);
  return all.filter((one) => one.account === account && one.hospital === hospital);
}

/** False where the device keeps nothing: the page says so instead of promising. */
export const keepDraft = (draft: Draft): Promise<boolean> =>
  inStore('readwrite', (store) => store.put(draft)).then(
    () => true,
    () => false,
  );

export const dropDraft = (id: string): Promise<unknown> =>
  inStore('readwrite', (store) => store.delete(id)).catch(() => undefined);

/** Ordered by when it was made. */
export const newDraftId = (): string =>
  `${Date.now().toString(36)}-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('')}`;
