// Draws public/article/world.svg, the outline of the world's land, from Natural Earth's data at 1:110 million. One unit
// is one degree; north is up, so y is the latitude turned round. Run it again when world-atlas has a new version.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoEquirectangular, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';

await main(async () => {
  const atlas = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
  const topology = JSON.parse(await readFile(atlas, 'utf8'));
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  const land = geoPath(degrees).digits(1)(feature(topology, topology.objects.land));
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">',
    '<title>The land of the world. Made with Natural Earth.</title>',
    `<path id="land" vector-effect="non-scaling-stroke" d="${land}"/>`,
    '</svg>',
  ].join('\n');
  await writeFile(inRoot('public/article/world.svg'), `${svg}\n`);
});
