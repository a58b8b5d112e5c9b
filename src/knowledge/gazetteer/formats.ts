import type { PlaceKind } from '../../model/place.js'
import { placeKinds } from '../../model/place.js'
import { airportNames } from './airport-names.js'
import type { Entry } from './entry.js'
import { isSettledSpelling, keepsAlias, kindOfGeoNames } from './geonames.js'

/** What is wrong with a row: in which column, and what was expected there. */
export interface Fault {
  readonly column: string
  readonly expected: string
}

/** A row becomes an entry, nothing (a kind of thing we do not keep), or a fault. */
type RowReader = (row: Readonly<Record<string, string>>) => Entry | Fault | null

export interface TableFormat {
  readonly name: 'geonames' | 'ourairports' | 'whosonfirst' | 'csv'
  readonly delimiter: string
  readonly quotes: boolean
  /** Null: the first line names the columns. */
  readonly columns: readonly string[] | null
  readonly attribution: string
  readonly read: RowReader
}

const geonamesColumns =
  'geonameid name asciiname alternatenames latitude longitude feature_class feature_code country_code cc2 admin1_code admin2_code admin3_code admin4_code population elevation dem timezone modification_date'.split(
    ' ',
  )

/** Finds out what a table is from its first line; null when nothing fits. */
export function tableFormat(firstLine: string): TableFormat | null {
  const line = firstLine.replace(/^\ufeff/, '').replace(/\r$/, '')
  const cells = line.split('\t')
  if (cells.length >= 15 && /^\d+$/.test(cells[0]!) && isDegrees(cells[4], 90) && isDegrees(cells[5], 180))
    return geonames
  const delimiter = [',', '\t', ';'].sort((a, b) => line.split(b).length - line.split(a).length)[0]!
  const header = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '').toLowerCase())
  const has = (...names: string[]) => names.every((name) => header.includes(name))
  if (has('ident', 'type', 'latitude_deg')) return { ...ourAirports, delimiter }
  if (has('id', 'placetype', 'name') && header.some((name) => /^(?:geom|lbl)_latitude$/.test(name)))
    return { ...whosOnFirst, delimiter }
  if (
    header.some((name) => latitudes.has(name)) &&
    header.some((name) => longitudes.has(name)) &&
    header.some((name) => names.has(name))
  ) {
    return { ...ownCsv, delimiter }
  }
  return null
}

const latitudes = new Set(['lat', 'latitude', 'y'])
const longitudes = new Set(['lon', 'lng', 'long', 'longitude', 'x'])
const names = new Set(['name', 'place', 'title'])

const geonames: TableFormat = {
  name: 'geonames',
  delimiter: '\t',
  quotes: false,
  columns: geonamesColumns,
  attribution: 'GeoNames (geonames.org), CC BY 4.0',
  read(row) {
    if (!/^\d+$/.test(row.geonameid!))
      return { column: 'geonameid', expected: `a whole number, found "${row.geonameid}"` }
    const point = pointOf(row.latitude, row.longitude, 'latitude', 'longitude')
    if ('column' in point) return point
    if (!row.name) return { column: 'name', expected: 'a name' }
    if (row.country_code && !/^[A-Z]{2}$/.test(row.country_code)) {
      return { column: 'country_code', expected: `two capital letters, found "${row.country_code}"` }
    }
    const population = row.population ? Number(row.population) : 0
    if (!Number.isSafeInteger(population) || population < 0) {
      return { column: 'population', expected: `a whole number, found "${row.population}"` }
    }
    const country = row.country_code || null
    return {
      id: `geonames:${row.geonameid}`,
      name: row.name,
      ...point,
      country,
      admin1: row.admin1_code && row.admin1_code !== '00' ? row.admin1_code : null,
      admin2: row.admin2_code || null,
      kind: kindOfGeoNames(row.feature_class ?? '', row.feature_code ?? '', population),
      population: Math.min(population, 0xffffffff),
      aliases: [row.asciiname ?? '', ...(row.alternatenames ?? '').split(',')].filter((alias) =>
        keepsAlias(alias, country ?? '', population),
      ),
      romanised: !isSettledSpelling(country ?? ''),
    }
  },
}

const ourAirports: TableFormat = {
  name: 'ourairports',
  delimiter: ',',
  quotes: true,
  columns: null,
  attribution: 'OurAirports (ourairports.com), public domain',
  read(row) {
    if (row.type === 'heliport' || row.type === 'balloonport') return null
    if (!/^\d+$/.test(row.id ?? '')) return { column: 'id', expected: `a whole number, found "${row.id ?? ''}"` }
    if (!row.name) return { column: 'name', expected: 'a name' }
    const point = pointOf(row.latitude_deg, row.longitude_deg, 'latitude_deg', 'longitude_deg')
    if ('column' in point) return point
    return {
      id: `ourairports:${row.id}`,
      name: row.name,
      ...point,
      country: row.iso_country || null,
      admin1: null,
      admin2: null,
      kind: 'airport',
      population: 0,
      aliases: airportNames(row.name, row.municipality ?? '', row.keywords ?? ''),
      romanised: !isSettledSpelling(row.iso_country ?? ''),
    }
  },
}

const whosOnFirst: TableFormat = {
  name: 'whosonfirst',
  delimiter: ',',
  quotes: true,
  columns: null,
  attribution: "Who's On First (whosonfirst.org), CC BY 4.0",
  read(row) {
    if (!/^-?\d+$/.test(row.id ?? '')) return { column: 'id', expected: `a whole number, found "${row.id ?? ''}"` }
    if (!row.name || row.deprecated || row.superseded_by) return null
    const lbl = row.lbl_latitude && row.lbl_latitude !== '0' && row.lbl_latitude !== '0.0'
    const point = lbl
      ? pointOf(row.lbl_latitude, row.lbl_longitude, 'lbl_latitude', 'lbl_longitude')
      : pointOf(row.geom_latitude, row.geom_longitude, 'geom_latitude', 'geom_longitude')
    if ('column' in point) return point
    const country = (row.wof_country || row.iso_country || row.iso || '').toUpperCase()
    return wofEntry(row.id!, row.name, row.placetype ?? '', point, country, 0, [])
  },
}

export function wofEntry(
  id: string,
  name: string,
  placetype: string,
  point: { lat: number; lon: number },
  country: string,
  population: number,
  aliases: readonly string[],
): Entry {
  const code = /^[A-Z]{2}$/.test(country) ? country : null
  return {
    id: `wof:${id}`,
    name,
    ...point,
    country: code,
    admin1: null,
    admin2: null,
    kind: wofKinds[placetype] ?? 'site',
    population,
    aliases: aliases.filter((alias) => keepsAlias(alias, code ?? '', population)),
    romanised: !isSettledSpelling(code ?? ''),
  }
}

const wofKinds: Readonly<Record<string, PlaceKind>> = {
  continent: 'continent',
  country: 'country',
  dependency: 'country',
  disputed: 'region',
  empire: 'region',
  macroregion: 'region',
  region: 'admin1',
  macrocounty: 'admin2',
  county: 'admin2',
  localadmin: 'admin2',
  locality: 'town',
  borough: 'quarter',
  macrohood: 'quarter',
  neighbourhood: 'quarter',
  microhood: 'quarter',
  ocean: 'water',
  marinearea: 'water',
  campus: 'site',
}

/** A user's own table: name and point, and as much as they care to add. */
const ownCsv: TableFormat = {
  name: 'csv',
  delimiter: ',',
  quotes: true,
  columns: null,
  attribution: '',
  read(row) {
    const cell = (wanted: ReadonlySet<string>) => {
      for (const key of Object.keys(row)) if (wanted.has(key)) return [key, row[key]!.trim()] as const
      return ['', ''] as const
    }
    const [nameColumn, name] = cell(names)
    if (!name) return { column: nameColumn || 'name', expected: 'a name' }
    const [latColumn, lat] = cell(latitudes)
    const [lonColumn, lon] = cell(longitudes)
    const point = pointOf(lat, lon, latColumn, lonColumn)
    if ('column' in point) return point
    return ownEntry({ ...row, name }, point)
  },
}

/** An entry from a user's own columns or properties: id, kind, country, admin1, admin2, population, aliases. */
export function ownEntry(row: Readonly<Record<string, string>>, point: { lat: number; lon: number }): Entry | Fault {
  const kind = row.kind ?? row.type ?? ''
  if (kind && !placeKinds.includes(kind as PlaceKind)) {
    return { column: 'kind', expected: `one of ${placeKinds.join(', ')}, found "${kind}"` }
  }
  const country = (row.country ?? row.country_code ?? row.iso2 ?? '').toUpperCase()
  if (country && !/^[A-Z]{2}$/.test(country)) {
    return { column: 'country', expected: `an ISO 3166 code of two letters, found "${row.country}"` }
  }
  const population = Number(row.population || 0)
  if (!Number.isSafeInteger(population) || population < 0) {
    return { column: 'population', expected: `a whole number, found "${row.population}"` }
  }
  const aliases = (row.aliases ?? row.alternatenames ?? row.alt_names ?? '').split(/[|;]/).map((alias) => alias.trim())
  return {
    id: `own:${row.id || `${row.name}@${point.lat},${point.lon}`}`.replaceAll('\t', ' '),
    name: row.name!,
    ...point,
    country: country || null,
    admin1: row.admin1 || null,
    admin2: row.admin2 || null,
    kind: (kind as PlaceKind) || 'town',
    population,
    aliases: aliases.filter((alias) => alias.length > 1),
    romanised: !isSettledSpelling(country),
  }
}

function pointOf(
  lat: string | undefined,
  lon: string | undefined,
  latColumn: string,
  lonColumn: string,
): { lat: number; lon: number } | Fault {
  if (!isDegrees(lat, 90)) return { column: latColumn, expected: `degrees from -90 to 90, found "${lat ?? ''}"` }
  if (!isDegrees(lon, 180)) return { column: lonColumn, expected: `degrees from -180 to 180, found "${lon ?? ''}"` }
  return { lat: Number(lat), lon: Number(lon) }
}

function isDegrees(text: string | undefined, limit: number): boolean {
  return text !== undefined && /^\s*-?\d+(?:\.\d+)?\s*$/.test(text) && Math.abs(Number(text)) <= limit
}
