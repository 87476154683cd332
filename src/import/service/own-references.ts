import type { Attribute, Schema } from '../../documents/types';
import { linkTarget } from './link-target';
import { uidOf } from './types';

type Data = Record<string, unknown>;

/** The fields of a record that point at entries of its own type, and the references that each of them holds. */
export function ownReferences(schema: Schema, fields: Data): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of Object.entries(fields)) {
    const references = referencesIn(schema.attributes[name], value, schema.uid);
    if (references.length > 0) found.set(name, references);
  }
  return found;
}

function referencesIn(attribute: Attribute | undefined, value: unknown, uid: string): string[] {
  if (attribute?.type === 'blocks') return linksIn(value, uid);
  if (attribute?.type !== 'relation' || attribute.target !== uid) return [];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}

function linksIn(nodes: unknown, uid: string): string[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as Data[]).flatMap((node) => {
    const target = node.type === 'link' ? linkTarget(node.url) : undefined;
    return [...(target && uidOf(target.type) === uid ? [target.slug] : []), ...linksIn(node.children, uid)];
  });
}
