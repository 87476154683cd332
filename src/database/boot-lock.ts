import { holdLock } from './session-lock';

// Any number will do, as long as every Dateline takes the same.
const BOOT_LOCK = 5_020_717;

/**
 * Waits until no other Dateline is booting on this database, and holds the place until the returned function is
 * called: two that create the same tables at once would both fail.
 */
export function holdBootLock(): Promise<() => Promise<void>> {
  return holdLock(BOOT_LOCK);
}
