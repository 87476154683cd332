import { toGeoJson, type PublishedPlace } from '../../domain/formats/geojson';
import { boxProblem, type Box } from '../../domain/geography/box';
import { BadParameter, type Answer, type ReaderRequest } from '../answer';
import { prepared } from '../database';
import type { Endpoint, ReaderTools } from '../endpoint';
import { presentDocument, schemaOf } from '../entries/lookup';
import { featureCollection } from '../json-shapes';
import { numbers, wholeNumber } from '../number-parameters';
import { pageAddress } from '../pages';
import { excerpt, oneOf, readParameters } from '../parameters';
import { typeKey } from '../shown';
import { wantedLanguage } from '../statistics/formats';
import { placesStatement, type PlacesQuery, type PlacesRow } from './statement';

const PLACE = 'api::place.place';
export const PLACES_PARAMETERS = ['bbox', 'kind', 'country', 'language', 'limit', 'offset'] as const;
const MOST = 10_000;
const USUAL = 1000;

/** `GET /api/places.geojson`: places as a FeatureCollection (RFC 7946), in order of their names. */
export const placesEndpoint: Endpoint = {
  path: '/places.geojson',
  reads: [PLACE],
  parameters: PLACES_PARAMETERS,
  json: featureCollection,
  answer: async (request, tools) => {
    const { wanted, language } = readPlacesQuery(request, tools);
    const row = await readPlaces(wanted, tools);
    const places = JSON.parse(row.places) as PublishedPlace[];
    const addressOf = (place: PublishedPlace) => pageAddress(tools, PLACE, place);
    const collection = toGeoJson(places, { language, addressOf });
    return geoJson({ ...collection, numberMatched: row.matched, numberReturned: places.length });
  },
};

function geoJson(collection: object): Answer {
  return {
    status: 200,
    type: 'application/geo+json; charset=utf-8',
    body: JSON.stringify(collection),
    shows: [typeKey('places')],
  };
}

function readPlacesQuery(
  { query }: ReaderRequest,
  { strapi }: ReaderTools,
): { wanted: PlacesQuery; language: string | undefined } {
  const given = readParameters(query, PLACES_PARAMETERS);
  const kinds = schemaOf(strapi, PLACE).attributes.kind!.enum!;
  const wanted = {
    box: given.bbox === undefined ? undefined : readBox(given.bbox),
    kind: oneOf('kind', given.kind, kinds),
    country: given.country,
    limit: wholeNumber('limit', given.limit, { least: 1, most: MOST, otherwise: USUAL }),
    offset: wholeNumber('offset', given.offset, { least: 0, most: 1_000_000, otherwise: 0 }),
  };
  return { wanted, language: wantedLanguage(given.language) };
}

function readBox(value: string): Box {
  const found = numbers(value, 4);
  if (!found)
    throw new BadParameter('bbox', `“${excerpt(value)}” is not four numbers: write west,south,east,north`);
  const [west, south, east, north] = found as [number, number, number, number];
  const problem = boxProblem({ west, south, east, north });
  if (problem) throw new BadParameter('bbox', problem);
  return { west, south, east, north };
}

async function readPlaces(query: PlacesQuery, tools: ReaderTools): Promise<PlacesRow> {
  const { text, values } = placesStatement(query);
  const { rows } = await tools.database.query<PlacesRow>(prepared(text, values));
  const row = rows[0]!;
  if (query.country === undefined || row.country !== null) return row;
  const country = await presentDocument(tools.strapi, PLACE, 'country', query.country);
  return readPlaces({ ...query, country }, tools);
}
