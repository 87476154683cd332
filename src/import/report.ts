/** What an import did. `--json` prints its files. */
export interface ImportReport {
  /** Whether nothing of it was kept. */
  dryRun: boolean;
  files: FileReport[];
}

export interface FileReport {
  path: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: RejectionReport[];
  entries: EntryReport[];
}

export interface RejectionReport {
  line: number | null;
  field: string | null;
  reason: string;
}

export type Outcome = 'created' | 'updated' | 'unchanged';

export interface EntryReport {
  type: string;
  documentId: string;
  /** Null for a statistic, which has none. */
  slug: string | null;
  status: 'draft' | 'published';
  /** What the entry links to, by field: slugs; statistics, which have none, by documentId. */
  links: Record<string, string[]>;
}

/** Told while an import runs: how many records of how many are done. */
export type Progress = (done: number, total: number) => void;
