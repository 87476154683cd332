import {
  countryInNames,
  createMentionIndex,
  type EntryKind,
  type IndicatorEntry,
  type Mention,
  type MentionIndex,
} from '../../../../../domain/text';
import type { Named } from './load-names';

/** Kinds of organizations that count what is traded. */
const OFFICES = new Set(['customs', 'statistics-office', 'ministry']);

/** What the desk’s entries are called: finds them in texts, and tells what they are. */
export class Gazetteer {
  private readonly entries: Map<string, Named>;
  private readonly index: MentionIndex;
  private known:
    { indicators: IndicatorEntry[]; countries: Map<string, string>; homes: Map<string, string> } | undefined;

  constructor(entries: readonly Named[]) {
    this.entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.index = createMentionIndex(entries);
  }

  find(text: string): Mention[] {
    return this.index.find(text);
  }

  entry(id: string): Named | undefined {
    return this.entries.get(id);
  }

  kindOf = (id: string): EntryKind => this.entries.get(id)?.kind ?? 'other';

  isSeaport = (id: string): boolean => this.entries.get(id)?.ownKind === 'seaport';

  /** The country whose office an organization is that counts what is traded. */
  homeOf = (id: string): string | undefined => this.lists.homes.get(id);

  get indicators(): IndicatorEntry[] {
    return this.lists.indicators;
  }

  /** documentIds of those that have an ISO 3166-1 code. */
  get countries(): string[] {
    return [...this.lists.countries.values()];
  }

  /** The country of an ISO 3166-1 alpha-2 code. */
  country(code: string): string | undefined {
    return this.lists.countries.get(code);
  }

  /** Takes in what became of these entries; of one that is not among `now` there is nothing any more. */
  change(ids: readonly string[], now: readonly Named[]): void {
    const changes = new Map<string, Named | undefined>(ids.map((id) => [id, undefined]));
    for (const entry of now) changes.set(entry.id, entry);
    for (const [id, entry] of changes) {
      if (entry) this.entries.set(id, entry);
      else this.entries.delete(id);
    }
    this.index.change(changes);
    this.known = undefined;
  }

  private get lists() {
    this.known ??= {
      homes: this.homes(),
      indicators: [...this.entries.values()].flatMap(({ id, names, kind, unit, direction }) =>
        kind === 'indicator'
          ? [{ id, names, unit: unit ?? undefined, direction: direction ?? undefined }]
          : [],
      ),
      countries: new Map(
        [...this.entries.values()].flatMap(({ id, kind, isoCode }) =>
          kind === 'country' && isoCode ? [[isoCode, id] as const] : [],
        ),
      ),
    };
    return this.known;
  }

  private homes(): Map<string, string> {
    const entries = [...this.entries.values()];
    const countries = entries.filter(({ kind }) => kind === 'country');
    return new Map(
      entries.flatMap(({ id, names, ownKind, kind }) => {
        const isOffice = kind === 'organization' && ownKind !== null && OFFICES.has(ownKind);
        const country = isOffice ? countryInNames(names, countries) : undefined;
        return country === undefined ? [] : [[id, country] as const];
      }),
    );
  }
}
