/** Queries of what entries link to, by what they are of. */
export const QUERIES: Record<string, string> = {
  'relations at every level': `{ articles(pagination: { limit: 50 }, sort: "documentId") {
    title dateline { name parent { name } } publisher { name place { name } } translationOf { title }
    events { name host { name } places { name parent { name } members { name } } statistics { label } topics { name } }
    statistics { label value indicator { name } place { name } partner { name } source { name } }
    places { name } topics { name } people { name country { name } } organizations { name } relatedArticles { title events { name } } } }`,
  'components, what they link to, and files': `{
    events(pagination: { limit: 50 }, sort: "documentId") { name
      itinerary { activity place { name kind } } participants { role person { name positions { title organization { name } } } country { name } organization { name } } }
    articles(pagination: { limit: 50 }, sort: "documentId") { seo { metaTitle } corrections { date text } photos { caption file { name url mime } } }
    people(sort: "documentId") { name positions(sort: "title") { title organization { name } } } }`,
  'pages, sorts and filters of lists': `{ articles(pagination: { limit: 50 }, sort: "documentId") { title
    two: statistics(pagination: { limit: 2 }) { label } next: statistics(pagination: { start: 2, limit: 3 }) { label }
    second: places(pagination: { page: 2, pageSize: 4 }) { name } sorted: places(sort: ["kind:desc", "name"]) { name kind }
    filtered: places(filters: { name: { containsi: "a" } }, pagination: { limit: 3 }) { name }
    related: events(filters: { places: { kind: { eq: "region" } } }) { name }
    either: statistics(filters: { or: [{ unit: { eq: "USD" } }, { place: { name: { startsWith: "X" } } }] }, sort: "label:desc") { label } } }`,
  'fields asked for in several places': `query { articles(pagination: { limit: 50 }, sort: "documentId") { ...Linked events { description state } ...Linked statistics { ... on Statistic { unit __typename } } } first: articles(pagination: { limit: 5 }, sort: "documentId") { ...Linked } } fragment Linked on Article { events { name } statistics { label place { name } } }`,
  connections: `{ articles(pagination: { limit: 50 }, sort: "documentId") { title
    events_connection { nodes { name places_connection(pagination: { limit: 1 }) { nodes { name } } } } } }`,
  'what points at places': `{ places(pagination: { limit: 100 }, sort: "documentId") { name
    articles(limit: 5) { title events { name } statistics { label } } events(limit: 5, start: 1) { name } parent { name } } }`,
  'texts with links': `{ articles(pagination: { limit: 50 }, sort: "documentId") { title body relatedArticles { body } } events(sort: "documentId") { description places { name } } }`,
  'one entry, and none': `{ place(documentId: "rotterdam") { name parent { name articles { title } } } nobody: place(documentId: "nowhere-at-all") { name parent { name } } }`,
};

/** The same for those who may read drafts. */
export const DRAFTS: Record<string, string> = {
  'drafts and what they link to': `{ articles(status: DRAFT, pagination: { limit: 50 }, sort: "documentId") { title events { name places { name } itinerary { place { name } } } relatedArticles { title } statistics { label } }
    seen: articles(pagination: { limit: 50 }, sort: "documentId") { title events { name } } }`,
  'cohorts of entries': `{ articles(status: DRAFT, publicationFilter: NEVER_PUBLISHED, pagination: { limit: 50 }, sort: "documentId") { title events { name } relatedArticles { title } }
    places(sort: "documentId", status: DRAFT, publicationFilter: HAS_PUBLISHED_VERSION) { name articles(limit: 3) { title events { name } } } }`,
};
