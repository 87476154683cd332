import type { Entry } from '../../../../crosslinks/shared/contracts';
import type { EventDraft } from '../../../shared/event-draft';
import type {
  AcceptRequest,
  ProposedStatistic,
  ReadResponse,
  StatisticDraft,
} from '../../../shared/import-contracts';
import { visitDraft, visitForm, visitProblems, type VisitForm } from '../visit/visit-form';

export type ReadText = ReadResponse['data'];

export interface StatisticChoice {
  isTaken: boolean;
  draft: ProposedStatistic['draft'];
  /** What the draft points at, as the editor sees it. */
  about: Record<'indicator' | 'place' | 'partner' | 'source', Entry | null>;
}

/** What becomes of a visit: an event that there is, a draft of one, or nothing. */
export interface EventChoice {
  becomes: 'link' | 'draft' | 'nothing';
  /** The event that is linked, if one is. */
  event: Entry | null;
  form: VisitForm;
}

/** What an editor makes of a text that was read. */
export interface Choices {
  article: { title: string; publishedOn: string; language: string };
  /** For each name the entry that it is; null where it is left out. */
  mentions: (Entry | null)[];
  statistics: StatisticChoice[];
  /** Those of the visits that were found, and after them those that the editor adds. */
  events: EventChoice[];
}

/** What is taken where the editor corrects nothing: names that are sure, figures and visits that tell enough. */
export function firstChoices({ article, findings, statistics, events }: ReadText): Choices {
  const { title, publishedOn, language } = article;
  return {
    article: { title, publishedOn, language },
    mentions: findings.mentions.map(({ candidates }) =>
      candidates.length === 1 ? (candidates[0] ?? null) : null,
    ),
    statistics: statistics.map(({ existing, draft, missing, figures }) => {
      const stated = findings.figures[figures[0] ?? -1];
      return {
        // What contradicts a statistic is for the editor to decide.
        isTaken: existing !== null || (missing.length === 0 && stated?.state !== 'contradicted'),
        draft,
        about: {
          indicator: stated?.about.indicator ?? null,
          place: stated?.about.place ?? null,
          partner: stated?.about.partner ?? null,
          source: stated?.about.source ?? null,
        },
      };
    }),
    events: events.map((proposed) => ({
      becomes: proposed.existing ? 'link' : 'draft',
      event: proposed.existing,
      form: visitForm(proposed),
    })),
  };
}

/** What a statistic’s draft still lacks. */
export function lacking({ draft }: StatisticChoice): ('indicator' | 'place' | 'period' | 'unit')[] {
  return (['indicator', 'place', 'period', 'unit'] as const).filter((part) => !draft[part]);
}

/** Whether a statistic or a visit can’t be drafted as it stands. */
export function isIncomplete(read: ReadText, choices: Choices): boolean {
  const isLacking = choices.statistics.some(
    (choice, index) => choice.isTaken && !read.statistics[index]?.existing && lacking(choice).length > 0,
  );
  return (
    isLacking ||
    choices.events.some(({ becomes, form }) => becomes === 'draft' && visitProblems(form).length > 0)
  );
}

type Accepted<Draft> = Draft | { documentId: string };

/** The request that makes the drafts. A name becomes a link in the body where it stands there first. */
export function acceptRequest(read: ReadText, choices: Choices): AcceptRequest {
  const { article, bodyStart, findings } = read;
  const chosen = choices.mentions.flatMap((entry, index) => {
    const mention = findings.mentions[index];
    return entry && mention ? [{ entry, mention }] : [];
  });
  const ids = (list: string[]) => [...new Set(list)];
  return {
    article: { ...article, ...choices.article },
    links: ids(chosen.filter(({ mention }) => mention.field !== null).map(({ entry }) => entry.documentId)),
    words: chosen.flatMap(({ entry, mention }) => {
      const first = mention.occurrences.find(({ start }) => start >= bodyStart);
      return first
        ? [{ start: first.start - bodyStart, end: first.end - bodyStart, documentId: entry.documentId }]
        : [];
    }),
    statistics: choices.statistics.flatMap(({ isTaken, draft }, index): Accepted<StatisticDraft>[] => {
      const existing = read.statistics[index]?.existing;
      if (!isTaken) return [];
      return existing ? [{ documentId: existing.documentId }] : [draft as StatisticDraft];
    }),
    events: choices.events.flatMap(({ becomes, event, form }, index): Accepted<EventDraft>[] => {
      if (becomes === 'link') return event ? [{ documentId: event.documentId }] : [];
      if (becomes === 'nothing') return [];
      // Whoever drafts it beside an event that was found has seen that one.
      return [read.events[index]?.existing ? { ...visitDraft(form), another: true } : visitDraft(form)];
    }),
  };
}
