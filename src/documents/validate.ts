import { looksLikeDocumentId } from '../domain/validation/slug';
import { meansNothing, fieldProblem } from './field-checks';
import { LinkChecks } from './link-checks';
import { validationError, type Problem } from './problems';
import type { Attribute, Data, DocumentWrite, Next, Schema, Strapi } from './types';

/**
 * Document middleware: checks every field written, in drafts too (Strapi leaves most of that to publishing), links
 * included, and writes an emptied coded field as null and a time of day in full.
 */
export function validateFields(strapi: Strapi) {
  return async (write: DocumentWrite, next: Next) => {
    const { data } = write.params;
    if (data && ['create', 'update', 'clone'].includes(write.action)) {
      const problems: Problem[] = [];
      const links = new LinkChecks(strapi);
      const own = withoutRowFields(write, data, problems);
      write.params.data = checked({ strapi, problems, links }, write.contentType, own, []);
      problems.push(...(await links.missing()), ...(await rowProblems(strapi, write, write.params.data)));
      if (problems.length > 0) throw validationError(problems);
    }
    return next();
  };
}

/**
 * What Strapi itself keeps in a row, the panel's API takes from the body as it comes: a number of one's own would break
 * the counting of rows, a locale would make a second entry of one document.
 */
function withoutRowFields(write: DocumentWrite, data: Data, problems: Problem[]): Data {
  const { id: _id, locale: _locale, ...own } = data;
  const { documentId } = own;
  if (write.action === 'create' && documentId !== undefined && documentId !== null) {
    const fits = typeof documentId === 'string' && looksLikeDocumentId(documentId);
    if (!fits) problems.push({ path: ['documentId'], message: 'does not have the shape of a documentId' });
  }
  return own;
}

interface Check {
  strapi: Strapi;
  problems: Problem[];
  links: LinkChecks;
}

function checked(check: Check, schema: Schema, data: Data, path: Problem['path']): Data {
  const result: Data = { ...data };
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const value = result[name];
    if (value === undefined || value === null) continue;
    if (meansNothing(name, attribute, value)) {
      result[name] = null;
    } else if (attribute.type === 'component') {
      result[name] = checkedComponent(check, attribute, value, [...path, name]);
    } else {
      const at = [...path, name];
      const message = LinkChecks.concerns(name, attribute)
        ? check.links.note(at, attribute, value)
        : fieldProblem(name, attribute, value);
      if (message) check.problems.push({ path: at, message });
      else if (attribute.type === 'time') result[name] = fullTime(String(value));
    }
  }
  return result;
}

function checkedComponent(
  check: Check,
  attribute: Attribute,
  value: unknown,
  path: Problem['path'],
): unknown {
  const component = check.strapi.getModel(attribute.component as never) as unknown as Schema;
  const one = (item: unknown, at: Problem['path']) => {
    if (isData(item)) return checked(check, component, item, at);
    check.problems.push({
      path: at,
      message: `must be an object, a ${component.info.displayName.toLowerCase()}`,
    });
    return item;
  };
  if (!attribute.repeatable) return one(value, path);
  if (Array.isArray(value)) return value.map((item, index) => one(item, [...path, index]));
  check.problems.push({ path, message: 'must be a list' });
  return value;
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
