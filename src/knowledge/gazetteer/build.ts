import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../lib/root.js'
import { readSources } from './sources.js'
import { writeGazetteer } from './write.js'

// Run by scripts/build.js: makes dist/gazetteer.bin from the npm packages that carry GeoNames and OurAirports and from
// our own tables in data/gazetteer.
const file = join(packageRoot, 'dist/gazetteer.bin')
mkdirSync(dirname(file), { recursive: true })
writeGazetteer(file, readSources(packageRoot), [
  'GeoNames (geonames.org), CC BY 4.0',
  'OurAirports (ourairports.com), public domain',
  'Sitrep supplement, CC0',
])
