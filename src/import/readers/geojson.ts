import type { ReadResult, Source } from '../records';
import { collectRecords, type RawRecord } from './collect';
import type { Converted } from './convert-record';
import { FileRejection, rejectingFile } from './file-rejection';
import { BareNumber, describe, type Given } from './given';
import { parseJson } from './json-text';
import { readText } from './source-text';

export const MOST_GEOJSON_BYTES = 32 * 1024 * 1024;

/**
 * Reads places from a GeoJSON FeatureCollection (RFC 7946): properties are fields, a Point geometry gives longitude
 * and latitude. Members beside those are passed over.
 */
export function readGeoJson(source: Source): Promise<ReadResult> {
  return rejectingFile(async () => {
    const { value, lineOf } = parseJson(await readText(source, MOST_GEOJSON_BYTES));
    const features = featuresOf(value);
    const raw = features.map((feature): RawRecord => {
      const line = lineOf(feature) ?? featuresLine(value);
      if (!(feature instanceof Map) || feature.get('type')?.value !== 'Feature') {
        return { line, reason: `A feature is expected here, not ${describe(feature)}` };
      }
      const properties = feature.get('properties')?.value ?? null;
      if (!(properties instanceof Map)) return { line, reason: 'The feature has no properties' };
      return { line, given: properties };
    });
    return collectRecords('places', raw, (converted, index) => {
      refuseDegrees(converted);
      addPoint(converted, features[index]);
    });
  });
}

function featuresOf(value: Given): Given[] {
  const expected =
    'The file must be a GeoJSON FeatureCollection: {"type": "FeatureCollection", "features": […]}';
  if (!(value instanceof Map) || value.get('type')?.value !== 'FeatureCollection') {
    throw new FileRejection(1, expected);
  }
  const features = value.get('features');
  if (!Array.isArray(features?.value)) throw new FileRejection(features?.line ?? 1, expected);
  return features.value;
}

function featuresLine(value: Given): number {
  return (value instanceof Map && value.get('features')?.line) || 1;
}

/** The geometry is where a place lies: properties that say so again could say otherwise. */
function refuseDegrees({ data, fieldLines, problems }: Converted): void {
  for (const field of ['latitude', 'longitude']) {
    if (!(field in data)) continue;
    const reason = `In GeoJSON the ${field} comes from the geometry; leave it out of the properties`;
    problems.push({ line: fieldLines[field] ?? null, field, reason });
  }
}

function addPoint(converted: Converted, feature: Given | undefined): void {
  const geometry = feature instanceof Map ? feature.get('geometry') : undefined;
  const line = geometry?.line ?? null;
  const reject = (reason: string) => converted.problems.push({ line, field: 'geometry', reason });
  const value = geometry?.value ?? null;
  if (value === null) {
    Object.assign(converted.data, { latitude: null, longitude: null });
    return;
  }
  const type = value instanceof Map ? value.get('type')?.value : undefined;
  if (!(value instanceof Map) || type !== 'Point') {
    reject('The geometry must be a Point or null');
    return;
  }
  const coordinates = value.get('coordinates')?.value;
  const [longitude, latitude] = (Array.isArray(coordinates) ? coordinates : []).map(degrees);
  if (longitude === undefined || latitude === undefined || !Number.isFinite(longitude + latitude)) {
    reject('The coordinates of a Point are [longitude, latitude], two numbers');
  } else if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    reject(
      `[${longitude}, ${latitude}] lies beyond the earth: longitude comes first, up to 180, then latitude, up to 90`,
    );
  } else {
    Object.assign(converted.data, { latitude, longitude });
    if (line !== null) Object.assign(converted.fieldLines, { latitude: line, longitude: line });
  }
}

function degrees(value: Given): number {
  return value instanceof BareNumber ? Number(value.source) : Number.NaN;
}
