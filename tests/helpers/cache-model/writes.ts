import type { Client } from 'pg';
import type { SpawnedDateline } from '../spawned-dateline';
import type { Nodes } from './nodes';
import { DRAFTED, REFERENCE, uidOf, type Plural, type World } from './world';

/** One write of a sequence: what it is called, and who makes it: a node, or SQL that no node sees. */
export interface Write {
  name: string;
  bySql?: boolean;
  make: (node: SpawnedDateline) => Promise<unknown>;
}

const panel = (plural: Plural, id: string, action = '') =>
  `/content-manager/collection-types/${uidOf(plural)}/${id}${action}`;

/** Chooses the next write. */
export function nextWrite(nodes: Nodes, sql: Client, world: World): Write {
  const { random, ids } = world;
  const drafted = random.one(DRAFTED);
  const content = random.one(ids[drafted]);
  const kind = random.one(REFERENCE);
  const entry = random.one(ids[kind]);
  const put = (plural: Plural, id: string, data: object, query = '') => ({
    name: `PUT ${plural}/${id}${query} ${JSON.stringify(data)}`,
    make: (node: SpawnedDateline) => nodes.write(node, 'PUT', `/api/${plural}/${id}${query}`, { data }),
  });
  const act = (action: string, query = '') => ({
    name: `${action} ${drafted}/${content}`,
    make: (node: SpawnedDateline) =>
      nodes.write(node, 'POST', panel(drafted, content, `/actions/${action}${query}`), {}),
  });
  const run = (text: string, values: unknown[] = []) => ({
    name: `SQL ${text} ${values.join(' ')}`,
    bySql: true,
    make: () => sql.query(text, values),
  });
  const kinds: [weight: number, choose: () => Write][] = [
    [6, () => put(drafted, content, { ...world.change(drafted) }, '?status=draft')],
    [6, () => put(drafted, content, world.links(drafted), '?status=draft')],
    [8, () => put(drafted, content, { ...world.change(drafted), ...world.links(drafted) })],
    [6, () => reorder(nodes, world)],
    [3, () => describe(nodes, world)],
    [2, () => replaceFile(nodes, world)],
    [4, () => put(drafted, content, world.change(drafted))],
    [10, () => act('publish')],
    [6, () => act('unpublish', '?force=true')],
    [4, () => act('discard')],
    [6, () => put(kind, entry, world.change(kind))],
    [4, () => put(kind, entry, world.links(kind))],
    [4, () => place(nodes, world)],
    [3, () => overGraphql(nodes, world)],
    [4, () => (crowded(world, drafted) ? remove(nodes, world, drafted) : create(nodes, world, drafted))],
    [
      3,
      () => (crowded(world, drafted) ? remove(nodes, world, drafted) : clone(nodes, world, drafted, content)),
    ],
    [4, () => remove(nodes, world, drafted)],
    [2, () => bulk(nodes, world, drafted)],
    [2, () => merge(nodes, world)],
    [
      3,
      () =>
        run('UPDATE places SET summary = $1 WHERE document_id = $2', [
          world.bare('topics').name,
          random.one(ids.places),
        ]),
    ],
    [2, () => run('UPDATE topics SET name = name')],
    [
      2,
      () =>
        run(
          `DELETE FROM articles_places_lnk WHERE id = (SELECT id FROM articles_places_lnk ORDER BY id DESC LIMIT 1)`,
        ),
    ],
    [1, () => run('BEGIN; DELETE FROM articles; DELETE FROM places; ROLLBACK')],
    [1, () => toggleRight(nodes, random.one(['topic', 'person', 'event']))],
  ];
  let at = random.below(kinds.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, choose] of kinds) {
    if (at < weight) return choose();
    at -= weight;
  }
  throw new Error('No write was chosen.');
}

function place(nodes: Nodes, { ids, random }: World): Write {
  const id = random.one(ids.places);
  // Never to one made later, so that no place comes to hold itself.
  const parent = ids.places[random.below(ids.places.indexOf(id) + 1) - 1] ?? null;
  const data = { parent };
  return {
    name: `parent of ${id} ${parent}`,
    make: (node) => nodes.write(node, 'PUT', `/api/places/${id}`, { data }),
  };
}

function overGraphql(nodes: Nodes, world: World): Write {
  const id = world.random.one(world.ids.topics);
  const { name } = world.bare('topics');
  const query =
    'mutation ($id: ID!, $name: String!) { updateTopic(documentId: $id, data: { name: $name }) { name } }';
  return {
    name: `mutation ${id} ${String(name)}`,
    make: (node) => nodes.write(node, 'POST', '/graphql', { query, variables: { id, name } }),
  };
}

const REORDERED: [Plural, string, Plural][] = [
  ['articles', 'places', 'places'],
  ['articles', 'relatedArticles', 'articles'],
  ['events', 'places', 'places'],
  ['places', 'members', 'places'],
];

/** Moves one link of an entry before another, or to the end of its list, and publishes. */
function reorder(nodes: Nodes, { ids, random }: World): Write {
  const [plural, field, target] = random.one(REORDERED);
  const id = random.one(ids[plural]);
  const [moved, before] = [random.one(ids[target]), random.one(ids[target])];
  const position = moved === before ? { end: true } : { before };
  return {
    name: `${plural}/${id}: ${moved} in ${field} to ${JSON.stringify(position)}`,
    make: async (node) => {
      const get = await nodes.read(nodes.plain, `/api/${plural}/${id}?populate=${field}`);
      const { data } = JSON.parse(get.body) as { data: Record<string, { documentId: string }[]> | null };
      const linked = new Set(data?.[field]?.map(({ documentId }) => documentId));
      // Only of what is linked: an order among others is refused.
      if (!linked.has(moved) || (moved !== before && !linked.has(before))) return;
      const connect = [{ documentId: moved, position }];
      await nodes.write(node, 'PUT', `/api/${plural}/${id}`, { data: { [field]: { connect } } });
    },
  };
}

function describe(nodes: Nodes, world: World): Write {
  const file = world.random.one(world.files);
  const alternativeText = String(world.bare('topics').name);
  return {
    name: `alternative text of file ${file}`,
    make: (node) => nodes.describe(node, file, { alternativeText }),
  };
}

/** Deletes a file, wherever it is used, and uploads another. */
function replaceFile(nodes: Nodes, { files, random }: World): Write {
  const at = random.below(files.length);
  return {
    name: `delete file ${files[at]}`,
    make: async (node) => {
      await nodes.write(node, 'DELETE', `/upload/files/${files[at]}`);
      files[at] = await nodes.upload(node, 'another');
    },
  };
}

/** Whether there are so many of a type that more would only make each step slower. */
const crowded = ({ ids }: World, plural: Plural) => ids[plural].length >= 9;

function create(nodes: Nodes, world: World, plural: Plural): Write {
  const query = world.random.below(2) === 0 ? '?status=draft' : '';
  const data = { ...world.bare(plural), ...world.links(plural) };
  return {
    name: `create ${plural}${query}`,
    make: async (node) => {
      const answer = await nodes.write(node, 'POST', `/api/${plural}${query}`, { data });
      const { data: made } = answer as { data?: { documentId: string } };
      if (made) world.ids[plural].push(made.documentId);
    },
  };
}

function clone(nodes: Nodes, world: World, plural: Plural, id: string): Write {
  return {
    name: `clone ${plural}/${id}`,
    make: async (node) => {
      const path = `/content-manager/collection-types/${uidOf(plural)}/clone/${id}`;
      const { data } = (await nodes.write(node, 'POST', path, world.bare(plural))) as {
        data?: { documentId: string };
      };
      if (data) world.ids[plural].push(data.documentId);
    },
  };
}

function remove(nodes: Nodes, world: World, plural: Plural): Write {
  const [id] = world.ids[plural];
  if (world.ids[plural].length < 5) return create(nodes, world, plural);
  return {
    name: `delete ${plural}/${id}`,
    make: async (node) => {
      await nodes.write(node, 'DELETE', panel(plural, id!, '?force=true'));
      world.ids[plural] = world.ids[plural].filter((other) => other !== id);
    },
  };
}

function bulk(nodes: Nodes, { ids, random }: World, plural: Plural): Write {
  const action = random.one(['bulkPublish', 'bulkUnpublish']);
  const documentIds = random.some(ids[plural], 3);
  const path = `/content-manager/collection-types/${uidOf(plural)}/actions/${action}?force=true`;
  return {
    name: `${action} ${documentIds.join()}`,
    make: (node) => nodes.write(node, 'POST', path, { documentIds }),
  };
}

/** Two places become one; another takes the place of the one that goes. */
function merge(nodes: Nodes, world: World): Write {
  const [from, into] = [world.ids.places.at(-1)!, world.random.one(world.ids.places.slice(0, -1))];
  return {
    name: `merge ${from} into ${into}`,
    make: async (node) => {
      await nodes.write(node, 'POST', '/crosslinks/merge', { uid: uidOf('places'), from, into });
      const { data } = (await nodes.write(node, 'POST', '/api/places', { data: world.bare('places') })) as {
        data: { documentId: string };
      };
      world.ids.places = [...world.ids.places.slice(0, -1), data.documentId];
    },
  };
}

interface Role {
  permissions: Record<string, { controllers: Record<string, Record<string, { enabled: boolean }>> }>;
}

/** Takes a right to read from readers, or gives it back. */
function toggleRight(nodes: Nodes, type: string): Write {
  return {
    name: `toggle the right to read ${type}`,
    make: async (node) => {
      const roles = (await nodes.write(node, 'GET', '/users-permissions/roles')) as unknown as {
        roles: { id: number; type: string }[];
      };
      const { id } = roles.roles.find((role) => role.type === 'public')!;
      const { role } = (await nodes.write(node, 'GET', `/users-permissions/roles/${id}`)) as unknown as {
        role: Role;
      };
      const actions = role.permissions[`api::${type}`]!.controllers[type]!;
      for (const name of ['find', 'findOne']) actions[name]!.enabled = !actions[name]!.enabled;
      await nodes.write(node, 'PUT', `/users-permissions/roles/${id}`, role);
    },
  };
}
