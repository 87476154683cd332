const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant at which clocks in a time zone show a time of a day. Where clocks are put forward over it, the instant
 * they would have shown it; where they show it twice, the first.
 * @param date YYYY-MM-DD
 * @param time HH:MM, with seconds or without
 * @param zone an IANA name; undefined where the runtime knows no such zone
 */
export function instantIn(zone: string, date: string, time: string): Date | undefined {
  const wall = Date.parse(`${date}T${time.slice(0, 8)}${time.length < 8 ? ':00' : ''}Z`);
  const formatter = formatterOf(zone);
  if (!formatter || Number.isNaN(wall)) return undefined;
  // A day before and after, clocks stand as they do before and after any change between.
  const offsets = [wall - DAY, wall + DAY].map((instant) => offsetAt(formatter, instant));
  const instants = offsets.map((offset) => wall - offset);
  const shown = instants.find((instant) => instant + offsetAt(formatter, instant) === wall);
  return new Date(shown ?? instants[0]!);
}

const DAY = 86_400_000;

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, calendar: 'gregory', hourCycle: 'h23', era: 'short' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
    formatters.set(zone, formatter);
    return formatter;
  } catch {
    return undefined;
  }
}

/** How far clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(formatter: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts as Record<string, string>;
  return Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!) - instant;
}
