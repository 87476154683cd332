import type { FeatureCollection, Point } from 'geojson';
import type { Alias } from '../validation/aliases';
import { nameInLanguage } from './name-in-language';

/** A place as readers see it. */
export interface PublishedPlace {
  documentId: string;
  slug: string;
  name: string;
  kind: string;
  state: string | null;
  latitude: number | null;
  longitude: number | null;
  isoCode: string | null;
  unlocode: string | null;
  aliases: Alias[] | null;
}

export interface PlaceProperties {
  documentId: string;
  slug: string;
  name: string;
  kind: string;
  state: string | null;
  isoCode: string | null;
  unlocode: string | null;
  aliases: Alias[];
  /** Where people read about it. */
  url: string;
}

/**
 * Places as GeoJSON (RFC 7946). A place without coordinates is an unlocated feature: its geometry is null.
 * @param options.language the names are for readers of this language
 * @param options.addressOf where people read about a place
 */
export function toGeoJson(
  places: PublishedPlace[],
  { language, addressOf }: { language?: string; addressOf: (place: PublishedPlace) => string },
): FeatureCollection<Point | null, PlaceProperties> {
  return {
    type: 'FeatureCollection',
    features: places.map((place) => ({
      type: 'Feature',
      id: place.documentId,
      geometry: pointOf(place),
      properties: {
        documentId: place.documentId,
        slug: place.slug,
        name: nameInLanguage(place, language),
        kind: place.kind,
        state: place.state,
        isoCode: place.isoCode,
        unlocode: place.unlocode,
        aliases: place.aliases ?? [],
        url: addressOf(place),
      },
    })),
  };
}

function pointOf({ latitude, longitude }: PublishedPlace): Point | null {
  if (latitude === null || longitude === null) return null;
  return { type: 'Point', coordinates: [longitude, latitude] };
}
