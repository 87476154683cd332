/**
 * Why a text, or a text anywhere inside a value, can't be stored in PostgreSQL as it is, as the end of a sentence for
 * editors; undefined when it can. Half a surrogate pair would be replaced without a word, NUL refused with an error.
 */
export function storableProblem(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (value.includes('\u0000')) return 'holds a NUL character, which can’t be stored';
    if (/\p{Surrogate}/u.test(value))
      return 'holds half a character (a lone surrogate), which can’t be stored';
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, one] of Object.entries(value)) {
    const problem = storableProblem(key) ?? storableProblem(one);
    if (problem) return problem;
  }
  return undefined;
}
