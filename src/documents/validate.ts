import { emptyMeansNone, fieldProblem } from './field-checks';
import { validationError, type Problem } from './problems';
import type { Data, DocumentWrite, Next, Schema, Strapi } from './types';

/**
 * Document middleware: checks every field written, in drafts too (Strapi leaves most of that to publishing), and
 * writes an emptied coded field as null and a time of day in full.
 */
export function validateFields(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    const { data } = write.params;
    if (data && ['create', 'update', 'clone'].includes(write.action)) {
      const problems: Problem[] = [];
      write.params.data = checked(strapi, write.contentType, data, [], problems);
      problems.push(...(await rowProblems(strapi, write, write.params.data)));
      if (problems.length > 0) throw validationError(problems);
    }
    return next();
  };
}

function checked(
  strapi: Strapi,
  schema: Schema,
  data: Data,
  path: (string | number)[],
  problems: Problem[],
): Data {
  const result: Data = { ...data };
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const value = result[name];
    if (value === undefined || value === null) continue;
    if (value === '' && emptyMeansNone(name, attribute)) {
      result[name] = null;
    } else if (attribute.type === 'component') {
      const component = strapi.getModel(attribute.component as never) as unknown as Schema;
      const one = (item: unknown, at: (string | number)[]) =>
        isData(item) ? checked(strapi, component, item, at, problems) : item;
      result[name] = Array.isArray(value)
        ? value.map((item, index) => one(item, [...path, name, index]))
        : one(value, [...path, name]);
    } else {
      const message = fieldProblem(name, attribute, value);
      if (message) problems.push({ path: [...path, name], message });
      else if (attribute.type === 'time') result[name] = fullTime(String(value));
    }
  }
  return result;
}

/** A time of day as Strapi wants it: 09:30 -> 09:30:00.000. */
function fullTime(time: string): string {
  const [, hoursAndMinutes = '', seconds = '00', fraction = '000'] =
    /^(\d\d:\d\d)(?::(\d\d))?(?:\.(\d+))?$/.exec(time) ?? [];
  return `${hoursAndMinutes}:${seconds}.${fraction.padEnd(3, '0')}`;
}

/** Rules that span two fields of a row; what a partial update leaves out is read from the stored draft. */
async function rowProblems(strapi: Strapi, write: DocumentWrite, data: Data): Promise<Problem[]> {
  const pairs = [
    ['startDate', 'endDate'],
    ['latitude', 'longitude'],
  ].filter(([a, b]) => write.contentType.attributes[a!] && (a! in data || b! in data)) as [string, string][];
  if (pairs.length === 0) return [];
  const stored = write.params.documentId
    ? await strapi.db.query(write.uid).findOne({
        where: { documentId: write.params.documentId },
        orderBy: { publishedAt: 'desc' }, // null, the draft, comes first
      })
    : null;
  const row = { ...(stored ?? {}), ...data } as Data;
  const given = (value: unknown) => value !== undefined && value !== null;
  return pairs.flatMap(([first, second]) => {
    const [a, b] = [row[first], row[second]];
    if (first === 'startDate') {
      return given(a) && given(b) && String(b) < String(a)
        ? [{ path: [second], message: `${String(b)} is before ${first} ${String(a)}` }]
        : [];
    }
    return given(a) === given(b)
      ? []
      : [{ path: [given(a) ? second : first], message: `is missing: give both coordinates or none` }];
  });
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
