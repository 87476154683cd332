/** Bounds of one GraphQL operation; what exceeds one is refused with an error that names it. */
export const graphqlLimits = {
  /** Levels of fields. */
  depth: 10,
  /** Entries of a list where none is asked for. */
  defaultLimit: 25,
  /** Entries of a list at most. */
  maxLimit: 100,
  /** Fields at the root of an operation. */
  rootFields: 10,
  /** Fields in the whole operation, its fragments opened. */
  fields: 2_000,
  /** Fields that are renamed, in the whole operation. */
  aliases: 30,
  /** Entries that an operation may return: list sizes multiplied along each path, and added up. */
  entries: 20_000,
} as const;
