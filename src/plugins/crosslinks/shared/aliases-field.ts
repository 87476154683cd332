/** The custom field that holds an entry's other names, as both sides of the plugin register it. */
export const ALIASES_FIELD = { name: 'aliases', plugin: 'crosslinks', type: 'json' } as const;
