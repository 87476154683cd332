/** A row of the table of changes: what one statement changed in one table (see triggers.ts). */
export interface NotedChange {
  xid: string;
  relation: string;
  operation: string;
  /** Null where there were too many rows to note them. */
  gone: unknown[] | null;
  come: unknown[] | null;
  facts: number;
}

/** A row of a content type that readers see: its id, its document, and digests of what decides its place in lists and of all of it. */
export type EntryFact = [id: number, documentId: string, decided: string, whole: string];

/** A row of a relation: its ends, and the documents they are rows of, where they were there to be asked. */
export type LinkFact = [
  holder: number,
  holderDocument: string | null,
  target: number,
  targetDocument: string | null,
  order: number | null,
];

/** A component that an entry, or another component, holds. */
export type PartFact = [
  holder: number,
  holderDocument: string | null,
  component: number,
  componentType: string,
  field: string,
  order: number | null,
];

export type ComponentFact = [id: number];
export type FileFact = [id: number, documentId: string];
export type FileUseFact = [
  file: number,
  related: number,
  relatedType: string,
  field: string,
  order: number | null,
];
export type TextFact = [sourceType: string, source: string, target: string];

/** A fact with what became of its row. */
export interface Signed<Fact> {
  fact: Fact;
  came: boolean;
}

/** The facts of a change, those that went first. */
export function signedFacts<Fact>({ gone, come }: NotedChange): Signed<Fact>[] {
  return [
    ...((gone ?? []) as Fact[]).map((fact) => ({ fact, came: false })),
    ...((come ?? []) as Fact[]).map((fact) => ({ fact, came: true })),
  ];
}
