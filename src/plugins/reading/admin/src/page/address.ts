/** Where the page stands in the panel. */
export const PAGE = 'plugins/reading';
