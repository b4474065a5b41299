import { StartError } from '../embedded/start-error.ts';

/** A backup or restore cannot be done, for a reason the operator can mend; `message` is the one line they are shown. */
export class BackupError extends StartError {
  constructor(code: string, message: string) {
    super(code, message);
    this.name = 'BackupError';
  }
}

/**
 * changed: bytes differ from what was written. cut: the end is missing. swapped: another file stands in its place.
 * missing: the file is gone. wal_gap: a log segment between two others is gone, so nothing after it can be replayed.
 */
export type DamageKind = 'changed' | 'cut' | 'swapped' | 'missing' | 'wal_gap';

/** One file of a backup is not what was written; `file` is its name inside BACKUP_DIR. */
export class DamageError extends BackupError {
  readonly kind: DamageKind;
  readonly file: string;
  constructor(kind: DamageKind, file: string) {
    super(`backup_${kind}`, `${file}: ${TEXTS[kind]}`);
    this.name = 'DamageError';
    this.kind = kind;
    this.file = file;
  }
}

const TEXTS: Record<DamageKind, string> = {
  changed: 'its bytes are not those that were written',
  cut: 'its end is missing',
  swapped: 'another file of the backup stands in its place',
  missing: 'it is missing',
  wal_gap: 'this log segment is missing; nothing after it can be replayed',
};
