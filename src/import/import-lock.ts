/**
 * Held by whatever imports, so that imports into one database wait for each other.
 * Any number will do, as long as every Dateline takes the same.
 */
export const IMPORT_LOCK = 5_020_718;
