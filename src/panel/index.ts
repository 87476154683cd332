import type { Schema, Strapi } from '../documents/types';
import { configurationFrom, type Configuration } from './configuration';
import { layoutProblems } from './layout-problems';
import { componentLayouts, typeLayouts } from './layouts';
import type { Layout } from './layouts/layout';
import { suggestSlugs } from './slug-suggestions';

/** The content manager's services that know the types (or the components) and their configuration. */
interface ConfigurationService {
  findContentType?(uid: string): Schema | undefined;
  findComponent?(uid: string): Schema | undefined;
  updateConfiguration(model: Schema, configuration: Configuration): Promise<unknown>;
}

/**
 * Gives the panel its lists, forms, labels and help texts: the same in every installation, set at every start. Refuses
 * to start where a layout and its schema have drifted apart.
 */
export async function layOutPanel(strapi: Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  const types: ConfigurationService = manager.service('content-types');
  const components: ConfigurationService = manager.service('components');

  const known = new Set([...typeLayouts, ...componentLayouts].map(({ uid }) => uid));
  const missing = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)].filter(
    (uid) => (uid.startsWith('api::') || uid.startsWith('shared.')) && !known.has(uid),
  );
  if (missing.length > 0)
    throw new Error(`The panel has no layout for ${missing.join(', ')} (src/panel/layouts).`);

  for (const layout of typeLayouts) await apply(types, layout, types.findContentType?.(layout.uid));
  for (const layout of componentLayouts)
    await apply(components, layout, components.findComponent?.(layout.uid));
  suggestSlugs(strapi);

  /** The content manager writes only what differs from what is stored. */
  async function apply(
    service: ConfigurationService,
    layout: Layout,
    model: Schema | undefined,
  ): Promise<void> {
    const schema = strapi.getModel(layout.uid as never) as unknown as Schema | undefined;
    if (!model || !schema)
      throw new Error(`The panel's layout of ${layout.uid} is for a type that doesn't exist.`);
    const problems = layoutProblems(layout, schema, ownFields(schema, model));
    if (problems.length > 0) {
      throw new Error(`The panel's layout of ${layout.uid} doesn't fit its schema: ${problems.join('; ')}.`);
    }
    await service.updateConfiguration(model, configurationFrom(layout, model.attributes, mainFieldOf));
  }
}

function mainFieldOf(uid: string): string {
  return typeLayouts.find((layout) => layout.uid === uid)?.mainField ?? 'id';
}

/** The fields that the schema file declares, without those that Strapi adds to every type. */
function ownFields(schema: Schema, model: Schema): string[] {
  const declared = (schema as Schema & { __schema__?: Pick<Schema, 'attributes'> }).__schema__?.attributes;
  return Object.keys(declared ?? schema.attributes).filter((name) => name in model.attributes);
}
