import { useSearchParams } from 'react-router-dom';
import { pageState } from '../page/address';
import { SeriesList } from './series-list';
import { SeriesView } from './series-view';

/** The series there are, or the one that the address names. */
export function SeriesTab() {
  const [query] = useSearchParams();
  const { series } = pageState(query);
  if (!series) return <SeriesList />;
  return <SeriesView key={Object.values(series).join(' ')} series={series} />;
}
