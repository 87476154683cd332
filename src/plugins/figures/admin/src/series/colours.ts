const COLOURS = ['primary600', 'success600', 'alternative600', 'danger500'] as const;

/** The colour of the theme for the line of a source. */
export const colourOf = (index: number): (typeof COLOURS)[number] => COLOURS[index % COLOURS.length];
